import type { AttemptRecord } from '@/lib/delivery/types';
import { maskHeaders } from '@/lib/event-hooks/mask-headers';
import { maskUrl } from './mask';
import type { FoundDelivery } from './ports';
import { toRecordedBody } from './recorded-body';
import type { AttemptDetail, DeliveryDetail } from './resources';
import { toDeliveryRow } from './to-delivery-row';

const toAttemptDetail = ({
  request,
  response,
  timings,
  ...attempt
}: AttemptRecord): AttemptDetail => ({
  id: attempt.id,
  number: attempt.number,
  outcome: attempt.outcome,
  error_class: attempt.errorClass,
  error_message: attempt.errorMessage,
  request: request && {
    method: request.method,
    url: maskUrl(request.url),
    headers: maskHeaders(request.headers),
    body: toRecordedBody(request.body, request.bodyBytes),
  },
  response: response && {
    status: response.status,
    headers: maskHeaders(response.headers),
    body: toRecordedBody(response.body, response.bodyBytes),
  },
  timings: timings && {
    queue_ms: timings.queueMs ?? null,
    dns_ms: timings.dnsMs ?? null,
    connect_ms: timings.connectMs ?? null,
    tls_ms: timings.tlsMs ?? null,
    first_byte_ms: timings.firstByteMs ?? null,
    total_ms: timings.totalMs,
  },
  worker: attempt.worker,
  started_at: attempt.startedAt.toISOString(),
});

/** One delivery with its attempts: what was sent and what came back, credentials masked. */
export const toDeliveryDetail = (delivery: FoundDelivery): DeliveryDetail => ({
  ...toDeliveryRow(delivery),
  detail: delivery.detail,
  hook_version: delivery.hookVersion,
  hook_removed: delivery.hookRemoved,
  event_data: delivery.eventData,
  attempts: delivery.attempts.map(toAttemptDetail),
  max_attempts: delivery.maxAttempts,
});
