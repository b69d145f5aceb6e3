import { hasHeader } from '@/lib/handlers/request/set-headers';
import { INBOX_TOKEN, RECEIVE_PATH } from '@/lib/receiver/inbox-token';

// Of plain characters only: no escape that something on the way could read as a dot or a slash.
const PATH = new RegExp(`^${RECEIVE_PATH}${INBOX_TOKEN}(?:/[A-Za-z0-9._~-]+)*/?$`);

// What a proxy in front of the engine may choose another host or path by.
const STEERING = ['host', 'x-original-url', 'x-rewrite-url'];

/**
 * Makes the check whether a request goes to an inbox of our own and can go nowhere else, so that it
 * may be sent although its address is private. `receiverUrl` is an origin.
 */
export const makeIsOwnReceiver =
  (receiverUrl: string | null) =>
  ({ url, headers }: { url: string; headers: Readonly<Record<string, string>> }): boolean => {
    if (receiverUrl === null || !URL.canParse(url)) return false;
    const { origin, username, password, pathname } = new URL(url);
    return (
      origin === receiverUrl &&
      username === '' &&
      password === '' &&
      PATH.test(pathname) &&
      !STEERING.some((name) => hasHeader(headers, name))
    );
  };
