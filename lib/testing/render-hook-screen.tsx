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

/**
 * Renders a hook screen over data that is already in the query cache, and returns the query client.
 * `search` is the query string of the page.
 */
export function renderHookScreen(screen: ReactElement, hooks: HookResource[] = [], search = '') {
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
    for (const limit of [8, 50]) {
      const { queryKey } = deliveriesQuery({ hook: hook.id, limit });
      client.setQueryData(queryKey, { data: [], next: null });
    }
  }
  render(
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter hasMemory searchParams={search}>
        <TooltipProvider>{screen}</TooltipProvider>
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
  return client;
}
