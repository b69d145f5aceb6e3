import type { RecordedBody } from '../resources';

const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
};

// A truncated body may end within a character, whose up to three bytes are left out.
const decode = (body: Uint8Array, truncated: boolean): string | null => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(body, { stream: truncated });
  } catch {
    return null;
  }
};

/** Returns recorded bytes as text if they are valid UTF-8, otherwise as base64; `bytes` is the full size. */
export const toRecordedBody = (body: Uint8Array, bytes: number): RecordedBody => {
  const truncated = bytes > body.byteLength;
  const text = decode(body, truncated);
  return { text, base64: text === null ? toBase64(body) : null, bytes, truncated };
};
