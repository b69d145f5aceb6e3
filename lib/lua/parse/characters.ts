/** Byte classes of source code. Bytes beyond ASCII are name characters. */
export const isDigit = (byte: number) => byte >= 48 && byte <= 57;

export const isNameStart = (byte: number) =>
  (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte === 95 || byte >= 128;

export const isNamePart = (byte: number) => isNameStart(byte) || isDigit(byte);

export const isNewline = (byte: number) => byte === 10 || byte === 13;

export const hexDigit = (byte: number): number => {
  if (isDigit(byte)) return byte - 48;
  const low = byte | 32;
  return low >= 97 && low <= 102 ? low - 87 : -1;
};
