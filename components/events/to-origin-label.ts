import { eventStrings } from './strings';

/** Where an event came from, as people read it. */
export const toOriginLabel = (origin: string): string =>
  Object.entries(eventStrings.origins).find(([name]) => name === origin)?.[1] ?? origin;
