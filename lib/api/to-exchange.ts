import type { AttemptRecord } from '@/lib/delivery/types';
import { maskHeaders } from '@/lib/event-hooks/masking/mask-headers';
import { maskUrl } from './mask';
import { toRecordedBody } from './recorded-body';
import type { Exchange } from './resources';

/** Shows an exchange to a person: credentials masked, bodies as text where they are. */
export const toExchange = ({
  request,
  response,
  timings,
}: Pick<AttemptRecord, 'request' | 'response' | 'timings'>): Exchange => ({
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
});
