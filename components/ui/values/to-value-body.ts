import type { Body } from './body-view';

/** Converts a JSON value to a body for BodyView. */
export function toValueBody(value: unknown): Body {
  const text = JSON.stringify(value) ?? '';
  return { text, base64: null, bytes: new TextEncoder().encode(text).length, truncated: false };
}
