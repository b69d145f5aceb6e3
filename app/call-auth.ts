import 'server-only';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies, headers } from 'next/headers';
import { getContainer } from '@/lib/server/container';

/**
 * Calls an endpoint of the authentication library with the headers of the browser, so that its rate
 * limit and origin check apply, and sets the cookies of its response. Only for server actions.
 */
export async function callAuth(path: string, body: object): Promise<Response> {
  const { auth } = await getContainer();
  const incoming = await headers();
  const outgoing = new Headers(incoming);
  for (const name of ['content-length', 'transfer-encoding', 'connection', 'next-action']) {
    outgoing.delete(name);
  }
  outgoing.set('content-type', 'application/json');
  outgoing.set('accept', 'application/json');
  const scheme = incoming.get('x-forwarded-proto') ?? 'http';
  const url = `${scheme}://${incoming.get('host') ?? 'localhost'}/api/auth${path}`;
  const response = await auth.handler(
    new Request(url, { method: 'POST', headers: outgoing, body: JSON.stringify(body) }),
  );
  const jar = await cookies();
  for (const header of response.headers.getSetCookie()) {
    for (const [name, attributes] of parseSetCookieHeader(header)) {
      jar.set(name, attributes.value, toCookieOptions(attributes));
    }
  }
  return response;
}
