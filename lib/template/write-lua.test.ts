import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from './scan';
import { writeLua } from './write-lua';

const write = (text: string, json = false) => writeLua(text, scan(text).segments, { json });

/** Returns the Lua between the prologue and the epilogue. */
const body = (text: string, json = false) => write(text, json).text.split('\n').slice(4, -1);

describe('writeLua', () => {
  it.each([
    ['a{{ b }}', ['___[#___+1]=[=[', 'a]=]', '___[#___+1]=template.escape(b)']],
    ['{* b *}', ['___[#___+1]=template.output(b)']],
    ['{% if b then %}{% end %}', ['if b then', 'end']],
    ['{[b, c]}', ['___[#___+1]=include(b, c)']],
    ['{(b)}', ['___[#___+1]=include([=[b]=])']],
    ['{(b, {c=1})}', ['___[#___+1]=include([=[b]=],{c=1})']],
    ['{-raw-}{{ {-raw-}', ['___[#___+1]=[=[{{ ]=]']],
    ['{-b-}c{-b-}', ['blocks["b"]=include[=[c]=]']],
    ['a{# c #}', ['___[#___+1]=[=[', 'a]=]']],
  ])('writes %j', (text, expected) => {
    expect(body(text)).toEqual(expected);
  });

  it('does not escape the result of json() when that extension is on', () => {
    expect(body('{{ json(a) }}', true)).toEqual(['___[#___+1]=template.output(json(a))']);
    expect(body('{{ json(a) }}')).toEqual(['___[#___+1]=template.escape(json(a))']);
    for (const text of ['json(a) .. b', 'json(a) .. json(b)', 'x(json(a))', 'json(a --[[)]])'])
      expect(body(`{{ ${text} }}`, true)).toEqual([`___[#___+1]=template.escape(${text})`]);
    expect(body(`{{ json(f("(\\")")) }}`, true)[0]).toContain('template.output');
  });

  it('maps a line of the Lua to the tag it came from', () => {
    const text = 'one\ntwo {{ a }}\n{% b(\n  c) %}{-d-}e{-d-}';
    const { map } = write(text);
    const at = (line: number) => {
      const { start, end } = map.lineToTemplate(line);
      return text.slice(start, end);
    };
    expect(at(1)).toBe('');
    expect(at(6)).toBe('one');
    expect(at(7)).toBe('two ');
    expect(at(8)).toBe('a');
    expect(at(12)).toBe('b(');
    expect(at(13)).toBe('  c)');
    expect(at(14)).toBe('d-}e');
    expect(map.lineToTemplate(99)).toEqual({ start: text.length, end: text.length });
  });

  it('maps positions monotonically, and never outside the template', () => {
    const piece = fc.constantFrom(
      ...[
        '{{',
        '}}',
        '{%',
        '%}',
        '{*',
        '*}',
        '{(',
        ')}',
        '{[',
        ']}',
        '{#',
        '#}',
        '{-a-}',
        '{-raw-}',
      ],
      ...['x', ' ', '\n', '\r\n', '\\', ',', '{', '}', ']=]', 'json(y)'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const template = pieces.join('');
        const { text, map } = write(template, true);
        const positions = Array.from({ length: text.length + 1 }, (_, at) => map.toTemplate(at));
        expect(positions.findIndex((position, at) => position < (positions[at - 1] ?? 0))).toBe(-1);
        expect(positions.at(-1)).toBe(template.length);
      }),
    );
  });

  it('copies every byte of literal text except braces and backslashes', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[{\\]/.test(text)),
        (text) => {
          expect(write(text).text).toContain(text);
        },
      ),
    );
  });
});
