/** 32 random bytes in base64url: too many to guess. */
export const INBOX_TOKEN = '[A-Za-z0-9_-]{43}';

/** The path prefix of all inboxes on the receiver's origin. */
export const RECEIVE_PATH = '/receive/';

/** Returns the URL of an inbox; `receiverUrl` is an origin. */
export const toInboxUrl = (receiverUrl: string, token: string): string =>
  `${receiverUrl}${RECEIVE_PATH}${token}`;
