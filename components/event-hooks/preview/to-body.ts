import type { Body } from '@/components/ui/values/body-view';

/** Bytes as a body to view: text where they are UTF-8. */
export function toBody(bytes: Uint8Array): Body {
  const size = { bytes: bytes.byteLength, truncated: false };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, base64: null, ...size };
  } catch {
    const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return { text: null, base64: btoa(binary), ...size };
  }
}
