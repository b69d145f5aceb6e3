import type { Reception } from './receive-request';
import type { InboxAnswer } from './schema';

const HAVE_NO_BODY = new Set([204, 205, 304]);

// What an inbox answers is a user's text on the engine's origin: no browser may run it there.
const SAFE = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

const toScripted = ({ status, headers, body }: InboxAnswer, isHead: boolean): Response => {
  const hasBody = !isHead && !HAVE_NO_BODY.has(status);
  const type = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response(hasBody ? body : null, {
    status,
    headers: { ...(hasBody && body !== '' && type), ...headers, ...SAFE },
  });
};

const say = (status: number, message: string, headers: Record<string, string> = {}): Response =>
  Response.json({ message }, { status, headers: { ...headers, ...SAFE } });

/** Turns what came of a request into the response; `method` is the request's. */
export const toReceiverResponse = (reception: Reception, method: string): Response => {
  switch (reception.kind) {
    case 'answer':
      return toScripted(reception.answer, method === 'HEAD');
    case 'unknown':
      return say(404, 'There is no inbox at this address; it may have been removed.');
    case 'refused': {
      const headers = { 'retry-after': String(reception.seconds) };
      return say(429, 'Too many requests to addresses without an inbox. Wait a minute.', headers);
    }
    case 'busy':
      return say(503, 'This inbox has too many answers under way.', { 'retry-after': '1' });
    case 'too large':
      return say(413, 'The body must not be larger than 64 MiB.', {
        connection: 'close',
      });
    case 'incomplete':
      return say(400, 'The body is incomplete.');
  }
};
