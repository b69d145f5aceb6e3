import type { EventHook } from '@/lib/event-hooks/schema';
import type { EventHookHandler, PrepareContext, Prepared } from '../handler';
import { hasHeader, setHeader } from '../set-header';
import { SIGNATURE_HEADER, sign } from '../sign';
import { vetRequest } from '../vet-request';

const encoder = new TextEncoder();

const toHeaders = (
  own: Record<string, string>,
  secret: string | null,
  body: Uint8Array,
  context: PrepareContext,
): Record<string, string> => {
  let headers = setHeader(own, 'content-type', 'application/json');
  if (!hasHeader(headers, 'user-agent')) headers['user-agent'] = context.userAgent;
  if (secret !== null) headers = setHeader(headers, SIGNATURE_HEADER, sign(context, secret, body));
  return headers;
};

/**
 * `webhook`: posts the event's data, flattened, with `source` and `event` over any data of these
 * names (spec §5.1), signed when the hook has a secret (spec §5.3).
 */
export const webhook: EventHookHandler<Extract<EventHook, { handler: 'webhook' }>> = {
  name: 'webhook',
  prepare({ config }, { source, event, data }, context): Prepared {
    const body = encoder.encode(JSON.stringify({ ...data, source, event }));
    const request = {
      method: 'POST',
      url: config.url,
      headers: toHeaders(config.headers, config.secret, body, context),
      body,
      sslVerify: config.ssl_verify,
    };
    return vetRequest(request) ?? { kind: 'request', request };
  },
};
