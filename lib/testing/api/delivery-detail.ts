import type { AttemptDetail, DeliveryDetail } from '@/lib/api/resources';

/** A delivery as the API returns it; its first attempt succeeded. */
export function makeDeliveryDetail(changes: Partial<DeliveryDetail> = {}): DeliveryDetail {
  return {
    id: '019ab000-0000-7000-8000-00000000d001',
    event_id: '019ab000-0000-7000-8000-00000000e001',
    hook_id: '019ab000-0000-7000-8000-00000000f001',
    hook_label: 'Billing',
    source: 'crud',
    event: 'consumers',
    handler: 'webhook',
    state: 'delivered',
    reason: null,
    tries: 1,
    response_status: 200,
    duration_ms: 34,
    next_attempt_at: null,
    replay_of: null,
    created_at: '2026-11-24T06:00:00.000Z',
    finished_at: '2026-11-24T06:00:01.000Z',
    detail: null,
    hook_version: 1,
    hook_removed: false,
    event_data: {},
    attempts: [],
    max_attempts: 8,
    ...changes,
  };
}

/** An attempt as the API returns it; it did not reach its receiver. */
export function makeAttemptDetail(changes: Partial<AttemptDetail> = {}): AttemptDetail {
  return {
    id: '019ab000-0000-7000-8000-00000000a001',
    number: 1,
    outcome: 'unreachable',
    error_class: 'refused',
    error_message: '127.0.0.1:9 refused the connection: nothing listens on this port.',
    request: null,
    response: null,
    timings: null,
    worker: 'engine-1',
    started_at: '2026-11-24T06:00:00.000Z',
    ...changes,
  };
}
