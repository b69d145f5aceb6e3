import { describe, expect, it } from 'vitest';
import { parseName } from './parse-name';

const spell = (name: string) =>
  parseName(name).map((step) => {
    if (step.kind === 'append') return '+';
    return step.kind === 'index' ? `#${step.key}` : step.key;
  });

describe('the name of a form value', () => {
  it('is split at dots and brackets', () => {
    expect(spell('source')).toEqual(['source']);
    expect(spell('config.headers.content-type')).toEqual(['config', 'headers', 'content-type']);
    expect(spell('a[]')).toEqual(['a', '+']);
    expect(spell('a.b[2].c[d.e][]')).toEqual(['a', 'b', '#2', 'c', 'd.e', '+']);
    expect(spell('a.1')).toEqual(['a', '1']);
  });

  it.each(['', '.', '.a', 'a.', 'a..b', '[]', '[a]', 'a[b', 'a]b', 'a[[b]]', 'a[b]c'])(
    'is a single key when it is not well formed: "%s"',
    (name) => {
      expect(spell(name)).toEqual([name]);
    },
  );

  it('has a limited depth', () => {
    expect(() => parseName(`a${'.a'.repeat(200)}`)).toThrow('nested too deeply');
    expect(parseName(`a${'.a'.repeat(50)}`)).toHaveLength(51);
  });

  it('may have a hundred thousand brackets', () => {
    expect(() => parseName('a['.repeat(100_000))).not.toThrow();
  });
});
