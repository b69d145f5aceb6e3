import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import type { ReactElement } from 'react';
import { TooltipProvider } from '@/components/ui/overlay/tooltip';
import type { HookResource, SourceResource } from '@/lib/api/resources';
import { deliveriesQuery } from '@/lib/client/deliveries';
import { eventsQuery } from '@/lib/client/events';
import { hookQuery, hooksQuery, hookVersionsQuery } from '@/lib/client/hooks';
import { inboxesQuery } from '@/lib/client/inboxes';
import { previewEventsQuery, USUAL_EVENTS } from '@/lib/client/preview/preview-events';
import { settingsQuery } from '@/lib/client/settings';
import { sourcesQuery } from '@/lib/client/sources';
import { DeliverySettings } from '@/lib/event-hooks/schema';
import type { HookRun } from './hook-actions';

/** A stored webhook, changed in part. */
export const makeHook = (part: Partial<HookResource> = {}): HookResource => ({
  id: '5f8d1c7e-0a35-4f0e-9a53-6a1f0f4c2b11',
  source: 'crud',
  event: 'consumers',
  handler: 'webhook',
  snooze: null,
  on_change: null,
  config: { url: 'https://example.com/x', headers: {}, secret: null, ssl_verify: false },
  created_at: 1,
  updated_at: 1,
  label: null,
  enabled: true,
  delivery: DeliverySettings.parse({}),
  version: 1,
  has_secret: false,
  unreadable: [],
  health: { delivered: 0, failed: 0, suppressed: 0, last_fired_at: null },
  ...part,
});

/** A run that reached a receiver, which answered so. */
export const makeRun = (status: number, part: Partial<HookRun> = {}): HookRun => ({
  good: status < 300,
  message: null,
  exchange: {
    request: {
      method: 'POST',
      url: 'https://example.com/x',
      headers: { 'x-sent': 'yes' },
      body: toBody('{"a":1}'),
    },
    response: { status, headers: { 'x-from': 'receiver' }, body: toBody(`answer ${status}`) },
    timings: {
      queue_ms: null,
      dns_ms: 1,
      connect_ms: 2,
      tls_ms: null,
      first_byte_ms: 9,
      total_ms: 12,
    },
  },
  code: [],
  ...part,
});
const toBody = (text: string) => ({ text, base64: null, bytes: text.length, truncated: false });

const type = (name: string, unique: string[] | null = null, sample: unknown = { a: 1 }) => ({
  name,
  description: null,
  fields: ['entity'],
  unique,
  sample,
});

const SOURCES: SourceResource[] = [
  {
    name: 'crud',
    description: null,
    custom: false,
    events: ['acls', 'consumers', 'consumers:create'].map((name) => type(name)),
  },
  {
    name: 'rate-limiting-advanced',
    description: null,
    custom: false,
    events: [type('rate-limit-exceeded', ['consumer', 'ip'])],
  },
];

/** Renders a screen over data that has been read already; `client` holds it. */
export function renderScreen(screen: ReactElement, hooks: HookResource[] = []) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  client.setQueryData(sourcesQuery().queryKey, SOURCES);
  client.setQueryData(inboxesQuery().queryKey, []);
  client.setQueryData(settingsQuery().queryKey, {
    compatibility: '3.4',
    lenient_sources: false,
    retention_days: 30,
    untrusted_lua: 'default',
  });
  client.setQueryData(hooksQuery().queryKey, hooks);
  for (const hook of hooks) {
    client.setQueryData(hookQuery(hook.id).queryKey, hook);
    client.setQueryData(hookVersionsQuery(hook.id).queryKey, []);
    const { source, event } = hook;
    client.setQueryData(eventsQuery({ source, event, limit: 20 }).queryKey, {
      data: [],
      next: null,
    });
    client.setQueryData(previewEventsQuery(source, event ?? '', USUAL_EVENTS).queryKey, []);
    client.setQueryData(deliveriesQuery({ hook: hook.id, limit: 8 }).queryKey, {
      data: [],
      next: null,
    });
  }
  render(
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter hasMemory>
        <TooltipProvider>{screen}</TooltipProvider>
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
  return client;
}
