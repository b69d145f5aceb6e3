/** Converts rendered output (one byte per character) to the bytes to send. */
export function toOutputBytes(bytes: string): Uint8Array {
  const output = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) output[at] = bytes.charCodeAt(at);
  return output;
}
