import type { AttemptRecord } from '@/lib/delivery/types';
import { maskHeaders } from '@/lib/event-hooks/masking/mask-headers';
import { MASKED_SECRET } from '@/lib/event-hooks/masking/masked-secret';
import type { Exchange } from '../resources';
import { toRecordedBody } from './recorded-body';

/** Replaces the password in a URL such as `https://user:password@host/`. */
export const maskUrl = (url: string): string =>
  url.replace(/^([a-z][a-z0-9+.-]*:\/\/[^/?#@:]*):[^/?#@]*@/i, `$1:${MASKED_SECRET}@`);

/** Returns the request, response and timings of an attempt, with credentials masked. */
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
