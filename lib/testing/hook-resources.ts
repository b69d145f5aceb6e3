import type { HookRun } from '@/components/event-hooks/hook-actions';
import type { HookResource } from '@/lib/api/resources';
import { DeliverySettings } from '@/lib/event-hooks/schema';

/** Returns a stored webhook with `part` changed. */
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

/** Returns a run whose receiver responded with `status`. */
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
    response: { status, headers: { 'x-from': 'receiver' }, body: toBody(`response ${status}`) },
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
