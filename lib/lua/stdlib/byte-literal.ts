const CHUNK = 4096;

/** Makes a string from byte values. */
export function toByteText(bytes: ArrayLike<number>): string {
  if (bytes.length <= CHUNK) return fromCodes(bytes);
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += fromCodes(Array.prototype.slice.call(bytes, at, at + CHUNK));
  }
  return text;
}

function fromCodes(bytes: ArrayLike<number>): string {
  return String.fromCharCode.apply(null, Array.from(bytes));
}
