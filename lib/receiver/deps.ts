import type { InboxStore } from './store';

/** What the verbs of an inbox need of the world. */
export type InboxDeps = {
  store: InboxStore;
  clock: () => Date;
  /** Time-ordered ids. */
  makeId: () => string;
  /** 256 random bits in base64url, see `INBOX_TOKEN`. */
  makeToken: () => string;
};
