/** Joins several lines to one, for a field of a single line. */
export const joinLines = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');
