/** What a template rendered to, as the bytes to send: `bytes` of a result, one per character. */
export function toOutputBytes(bytes: string): Uint8Array {
  const output = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) output[at] = bytes.charCodeAt(at);
  return output;
}
