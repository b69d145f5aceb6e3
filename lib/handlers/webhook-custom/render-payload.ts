import type { Renderer, TextPath } from '../code/renderer';

/** Renders every string in a payload, at any depth; everything else stays (spec §5.4). */
export const renderPayload = (
  renderer: Renderer,
  value: unknown,
  path: TextPath = ['payload'],
): unknown => {
  if (typeof value === 'string') return renderer.render(value, path).output;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((item, index) => renderPayload(renderer, item, [...path, index]));
  // fromEntries defines own keys, also one called __proto__.
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      renderPayload(renderer, item, [...path, key]),
    ]),
  );
};
