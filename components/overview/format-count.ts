const format = new Intl.NumberFormat('en');

/** Formats a count with separators: `21,433`. */
export const formatCount = (count: number): string => format.format(count);
