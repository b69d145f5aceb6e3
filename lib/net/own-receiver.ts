import { hasHeader } from '@/lib/handlers/request/set-headers';
import { INBOX_TOKEN, RECEIVE_PATH } from '@/lib/receiver/inbox-token';

// Unreserved characters only: no escape that a proxy could decode to a dot or a slash.
const PATH = new RegExp(`^${RECEIVE_PATH}${INBOX_TOKEN}(?:/[A-Za-z0-9._~-]+)*/?$`);

// Headers by which a proxy in front of the engine may choose another host or path.
const ROUTING_HEADERS = ['host', 'x-original-url', 'x-rewrite-url'];

/**
 * Makes the check whether a request can only reach one of our own inboxes, and may therefore be sent
 * although its address is private. `receiverUrl` is an origin.
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
      !ROUTING_HEADERS.some((name) => hasHeader(headers, name))
    );
  };
