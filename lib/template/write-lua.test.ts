import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from './scan';
import { writeLua } from './write-lua';

const write = (text: string, json = false) => writeLua(text, scan(text).segments, { json });

/** The Lua between the opening lines and the closing one. */
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

  it('leaves the result of json() as it is when that extension is on', () => {
    expect(body('{{ json(a) }}', true)).toEqual(['___[#___+1]=template.output(json(a))']);
    expect(body('{{ json(a) }}')).toEqual(['___[#___+1]=template.escape(json(a))']);
    for (const text of ['json(a) .. b', 'json(a) .. json(b)', 'x(json(a))', 'json(a --[[)]])'])
      expect(body(`{{ ${text} }}`, true)).toEqual([`___[#___+1]=template.escape(${text})`]);
    expect(body(`{{ json(f("(\\")")) }}`, true)[0]).toContain('template.output');
  });

  it('leads from a line of the Lua to the tag it came from', () => {
    const { map } = write('one\ntwo {{ a }}\n{% b(\n  c) %}{-d-}e{-d-}');
    const at = (line: number, column = 1) => map.toTemplateAt(line, column);
    expect(at(1)).toBe(0);
    expect(at(6)).toBe(0);
    expect(at(7)).toBe(4);
    expect(at(8)).toBe('one\ntwo {{ '.length);
    expect(at(12)).toBe('one\ntwo {{ a }}\n{% '.length);
    expect(at(13, 3)).toBe('one\ntwo {{ a }}\n{% b(\n  '.length);
    expect(at(14, 9)).toBe('one\ntwo {{ a }}\n{% b(\n  c) %}{-'.length);
    expect(at(99)).toBe('one\ntwo {{ a }}\n{% b(\n  c) %}{-d-}e{-d-}'.length);
  });

  it('leads back without ever going backwards, and never out of the template', () => {
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
        let before = 0;
        for (let at = 0; at <= text.length; at++) {
          const place = map.toTemplate(at);
          expect(place).toBeGreaterThanOrEqual(before);
          expect(place).toBeLessThanOrEqual(template.length);
          before = place;
        }
      }),
    );
  });

  it('takes every byte of literal text without braces and backslashes over', () => {
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
