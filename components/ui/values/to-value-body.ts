import type { Body } from './body-view';

/** A JSON value as a body to view. */
export function toValueBody(value: unknown): Body {
  const text = JSON.stringify(value) ?? '';
  return { text, base64: null, bytes: new TextEncoder().encode(text).length, truncated: false };
}
