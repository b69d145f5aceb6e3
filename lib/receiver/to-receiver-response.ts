import type { Reception } from './receive-request';
import type { ScriptedResponse } from './schema';

const HAVE_NO_BODY = new Set([204, 205, 304]);

// A scripted response is user content on the engine's origin: browsers must not run it.
const SAFE = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

const toScripted = ({ status, headers, body }: ScriptedResponse, isHead: boolean): Response => {
  const hasBody = !isHead && !HAVE_NO_BODY.has(status);
  const type = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response(hasBody ? body : null, {
    status,
    headers: { ...(hasBody && body !== '' && type), ...headers, ...SAFE },
  });
};

const say = (status: number, message: string, headers: Record<string, string> = {}): Response =>
  Response.json({ message }, { status, headers: { ...headers, ...SAFE } });

/** Returns the HTTP response of a reception; `method` is the one of the request. */
export const toReceiverResponse = (reception: Reception, method: string): Response => {
  switch (reception.kind) {
    case 'response':
      return toScripted(reception.response, method === 'HEAD');
    case 'unknown':
      return say(404, 'There is no inbox at this URL; it may have been deleted.');
    case 'blocked': {
      const headers = { 'retry-after': String(reception.seconds) };
      return say(429, 'Too many requests to URLs without an inbox. Wait a minute.', headers);
    }
    case 'busy':
      return say(503, 'This inbox has too many concurrent requests.', { 'retry-after': '1' });
    case 'too large':
      return say(413, 'The body must not be larger than 64 MiB.', {
        connection: 'close',
      });
    case 'incomplete':
      return say(400, 'The body is incomplete.');
  }
};
