/** Several lines as one, for a field that has room for one. */
export const joinLines = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');
