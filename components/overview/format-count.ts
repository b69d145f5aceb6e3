const format = new Intl.NumberFormat('en');

/** `21,433`. */
export const formatCount = (count: number): string => format.format(count);
