import { describe, expect, it } from 'vitest';
import { exceedsJsonDepth } from './json-depth';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('exceedsJsonDepth', () => {
  it('accepts JSON that nests exactly as deep as allowed', () => {
    expect(exceedsJsonDepth(nested(1000), 1000)).toBe(false);
    expect(exceedsJsonDepth(nested(1001), 1000)).toBe(true);
  });

  it('counts objects and arrays alike, and neighbours once', () => {
    expect(exceedsJsonDepth('{"a":[{"b":1},{"c":2}]}', 3)).toBe(false);
    expect(exceedsJsonDepth('{"a":[{"b":1},{"c":2}]}', 2)).toBe(true);
  });

  it('does not count brackets inside strings, escaped quotes included', () => {
    expect(exceedsJsonDepth('{"a":"[[[[\\"[[[\\\\"}', 1)).toBe(false);
    expect(exceedsJsonDepth('{"a":"\\\\",  "b":[[]]}', 2)).toBe(true);
  });

  it('judges a hundred thousand levels of broken text without recursing', () => {
    expect(exceedsJsonDepth('['.repeat(100_000), 1000)).toBe(true);
  });
});
