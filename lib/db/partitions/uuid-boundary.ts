/**
 * Returns the lowest uuidv7 of a millisecond: `id >= uuidBoundary(from) AND id < uuidBoundary(to)` is the
 * time range [from, to). Bounds on the id use the primary key and skip whole partitions, which
 * bounds on a timestamp column do not.
 */
export const uuidBoundary = (date: Date): string => {
  const time = date.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
};
