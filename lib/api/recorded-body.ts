import type { RecordedBody } from './resources';

const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
};

// A record that was capped may end within a character; up to three bytes of it are left out.
const decode = (body: Uint8Array, truncated: boolean): string | null => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(body, { stream: truncated });
  } catch {
    return null;
  }
};

/** Shows recorded bytes as text when they are valid UTF-8, else as base64; `bytes` is the full size. */
export const toRecordedBody = (body: Uint8Array, bytes: number): RecordedBody => {
  const truncated = bytes > body.byteLength;
  const text = decode(body, truncated);
  return { text, base64: text === null ? toBase64(body) : null, bytes, truncated };
};
