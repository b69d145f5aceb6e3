import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { show } from './testing/render-text';

const json = (text: string, context: Parameters<typeof show>[1] = {}) =>
  show(text, context, { json: true });

describe('json(value), an extension', () => {
  it('is available only when enabled [6-json]', () => {
    expect(show('{{ json }}')).toBe('');
    expect(show('{{ json(a) }}')).toContain("attempt to call global 'json' (a nil value)");
  });

  it('yields to a field of the event with the same name', () => {
    expect(json('{{ json }}', { json: 'mine' })).toBe('mine');
  });

  it('keeps a JSON body valid for any value', () => {
    const value = 'say "hi" \\ \n\t\u0001\u007f é😀 </b>';
    const body = json('{"a": {{ json(a) }}, "b": {* json(a .. "!") *}}', { a: value });
    expect(JSON.parse(body)).toEqual({ a: value, b: `${value}!` });
  });

  it("encodes the event's values unchanged, except those that Lua cannot represent", () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
      fc.boolean(),
      fc.constant(null),
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 4 }, leaf, tie('list'), tie('object')),
      list: fc.array(tie('any'), { minLength: 1, maxLength: 4 }),
      object: fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), tie('any'), {
        noNullPrototype: true,
      }),
    })).any;
    fc.assert(
      fc.property(value, (v) => {
        const text = JSON.stringify({ v });
        expect(JSON.parse(json('{{ json(context) }}', JSON.parse(text)))).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['nil', 'null'],
    ['{}', '{}'],
    ['{ 1, 2, { 3 } }', '[1,2,[3]]'],
    ['{ 1, nil, 3 }', '{"1":1,"3":3}'],
    ['{ 1, a = 2 }', '{"1":1,"a":2}'],
    ['1e15', '1000000000000000'],
    ['0.1 + 0.2', '0.30000000000000004'],
    ['type', 'error: [string "context=... or {}..."]:5: json: a function cannot be JSON'],
    ['0/0', 'error: [string "context=... or {}..."]:5: json: the number is not finite'],
    ['{ [true] = 1 }', 'error: [string "context=... or {}..."]:5: json: a boolean cannot be a key'],
  ])('%s is %s', (expression, expected) => {
    expect(json(`{{ json(${expression}) }}`)).toBe(expected);
  });

  it('rejects cycles and excessive nesting', () => {
    expect(json('{% local t = {} t.t = { t } %}{{ json(t) }}')).toContain(
      'json: the table holds itself',
    );
    const deep = '{% local t = {} for i = 1, 200 do t = { t } end %}{{ json(t) }}';
    expect(json(deep)).toContain('json: nested deeper than 100 levels');
    expect(json('{% local t = { 1 } %}{{ json({ t, t }) }}')).toBe('[[1],[1]]');
  });
});
