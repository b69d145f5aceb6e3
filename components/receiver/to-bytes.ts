import type { RecordedBody } from '@/lib/api/resources';

/** The bytes of a body that were kept. */
export function toBytes({ text, base64 }: RecordedBody): Uint8Array {
  if (text !== null) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0));
}
