/** Of 32 random bytes in base64url: longer than anything one could try out. */
export const INBOX_TOKEN = '[A-Za-z0-9_-]{43}';

/** Where every inbox is, below the receiver's origin. */
export const RECEIVE_PATH = '/receive/';

/** The address of an inbox; `receiverUrl` is an origin. */
export const toInboxUrl = (receiverUrl: string, token: string): string =>
  `${receiverUrl}${RECEIVE_PATH}${token}`;
