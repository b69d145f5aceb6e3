import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTemplateSource } from './template-source';

const encoder = new TextEncoder();

describe('readTemplateSource', () => {
  it('counts lines and columns as an editor does, however many bytes a character takes', () => {
    const { toPosition } = readTemplateSource('é\r\n😀x\ry\nz');
    expect(toPosition(0)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(toPosition(2)).toEqual({ line: 1, column: 2, offset: 1 });
    expect(toPosition(4)).toEqual({ line: 2, column: 1, offset: 3 });
    expect(toPosition(8)).toEqual({ line: 2, column: 3, offset: 5 });
    expect(toPosition(10)).toEqual({ line: 3, column: 1, offset: 7 });
    expect(toPosition(12)).toEqual({ line: 4, column: 1, offset: 9 });
    expect(toPosition(999)).toEqual({ line: 4, column: 2, offset: 10 });
  });

  it('maps each character of any string to its code unit', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'é', '日', '😀', '\n')), (characters) => {
        const text = characters.join('');
        const { toPosition } = readTemplateSource(text);
        let units = 0;
        for (const character of characters) {
          expect(toPosition(encoder.encode(text.slice(0, units)).length).offset).toBe(units);
          units += character.length;
        }
      }),
    );
  });

  it('returns a line with its two neighbours', () => {
    const { around } = readTemplateSource('a\nb\r\nc\nd');
    expect(around(1)).toEqual([
      { line: 1, text: 'a' },
      { line: 2, text: 'b' },
    ]);
    expect(around(3)).toEqual([
      { line: 2, text: 'b' },
      { line: 3, text: 'c' },
      { line: 4, text: 'd' },
    ]);
  });
});
