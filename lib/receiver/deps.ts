import type { InboxStore } from './store';

/** The dependencies of the inbox verbs. */
export type InboxDeps = {
  store: InboxStore;
  clock: () => Date;
  /** Returns time-ordered ids. */
  makeId: () => string;
  /** Returns 256 random bits in base64url, see `INBOX_TOKEN`. */
  makeToken: () => string;
};
