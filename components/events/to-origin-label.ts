import { eventStrings } from './strings';

/** Returns the label of the origin of an event. */
export const toOriginLabel = (origin: string): string =>
  Object.entries(eventStrings.origins).find(([name]) => name === origin)?.[1] ?? origin;
