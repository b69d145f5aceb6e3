import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderText, show } from './testing/render-text';
import { toOutputBytes } from './to-output-bytes';

describe('renderTemplate', () => {
  it('returns literal text unchanged, except line ends and the end of a long literal', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
        (text) => {
          const literal = text.replaceAll(/[{\r]/g, '').replaceAll(']=', '');
          expect(show(literal)).toBe(new TextDecoder().decode(new TextEncoder().encode(literal)));
        },
      ),
    );
  });

  it('starts from fresh globals: nothing a template sets remains [6-fresh-globals]', () => {
    const text = '{{ count }}{% count = (count or 0) + 1 template.mine = 1 %}{{ template.mine }}';
    expect(show(text)).toBe('1');
    expect(show(text)).toBe('1');
    expect(show('{{ count }}{{ template.mine }}')).toBe('');
  });

  it('cannot modify its input data', () => {
    const context = { entity: { name: 'a' }, list: [1] };
    expect(show('{% entity.name = 2 list[2] = 2 %}{{ entity.name }}{{ #list }}', context)).toBe(
      '22',
    );
    expect(context).toEqual({ entity: { name: 'a' }, list: [1] });
  });

  it('reports its cost, the same each time', () => {
    const { fuelUsed, memoryUsed } = renderText('{% for i=1,100 do %}{{ i }}{% end %}');
    expect(fuelUsed).toBeGreaterThan(100);
    expect(memoryUsed).toBeGreaterThan(100);
    expect(renderText('{% for i=1,100 do %}{{ i }}{% end %}')).toMatchObject({
      fuelUsed,
      memoryUsed,
    });
  });

  it('renders to an empty string when the template returns nothing', () => {
    expect(show('a{% do return end %}')).toBe('');
    expect(show('a{% do return 5 end %}')).toBe('5');
  });

  it('returns bytes that are not UTF-8 as bytes', () => {
    const result = renderText("é{{ ('é'):sub(1, 1) }}");
    if (!result.ok) throw new Error(result.error.message);
    expect([...toOutputBytes(result.bytes)]).toEqual([0xc3, 0xa9, 0xc3]);
  });

  it('includes the string itself, never a file [6-no-includes]', () => {
    expect(show('{(/etc/hostname)}|{[ "/etc/passwd" ]}')).toBe('/etc/hostname|/etc/passwd');
  });

  it('compiles an included string once: its globals last as long as the rendering', () => {
    expect(show('{% for i=1,3 do %}{({% n = (n or 0) + 1 %}{{ n }})}{% end %}')).toBe('123');
    expect(
      show("{{ select(2, template.compile('a')) }}{{ select(2, template.compile('a')) }}"),
    ).toBe('falsetrue');
  });

  it('lets templates be used as functions', () => {
    expect(show("{* template.compile('<{' .. '{ a }' .. '}>')({ a = '&' }) *}")).toBe('<&amp;>');
    expect(show("{* template.process('{{ a }' .. '}', { a = '&' }) *}")).toBe('&amp;');
  });

  it.each([
    ['{[ nil ]}', 'view was not provided for template.process(view, context, cache_key, plain)'],
    ['{[ {} ]}', "bad argument #1 to 'open' (string expected, got table)"],
    ['{{ template.render("a") }}', 'API disabled in the context of ngx.timer'],
  ])('refuses %s as the library does [6-members]', (text, message) => {
    expect(show(text)).toBe(`error: ${message}`);
  });

  it.each([
    ['{{ io }}{{ debug }}{{ package }}{{ loadstring }}{{ load }}{{ dofile }}{{ getfenv }}', ''],
    ['{{ pcall(setmetatable, string, {}) }}', 'false'],
    ['{{ getmetatable("") }}{{ getmetatable(string) }}', 'false'],
    ['{{ select(2, pcall(require, "io")) }}', 'require &#39;io&#39; not allowed within sandbox'],
  ])('sees nothing that leads out of its run: %s [6-sandbox]', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it.each([
    ['{{ setmetatable({}, { __index = { a = 1 } }).a }}', '1'],
    ['{{ rawget(setmetatable({}, { __index = { a = 1 } }), "a") }}', ''],
    ['{{ bit.band(5, 3) }}', '1'],
    ['{{ rawget(context, "a") }}{{ _G.context }}{{ _G.string == string }}', 'true'],
  ])('sees more than functions do, as in Kong: %s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });
});

describe('a template in a coroutine', () => {
  it('can be suspended between its tags', () => {
    const text = [
      '{% local co = coroutine.wrap(function() %}a{{ n }}{% coroutine.yield() %}b{{ n }}{% end) %}',
      '{% n = 1 co() n = 2 %}-{% co() %}',
    ].join('');
    expect(show(text)).toBe('a1-b2');
  });

  it('can be suspended within an included string', () => {
    const view = 'x{% yield() %}{{ a }}';
    const text =
      '{% local co = coroutine.wrap(function() echo(include(v, { a = "y", yield = coroutine.yield }))' +
      ' end) co() %}1{% co() %}';
    expect(show(text, { v: view })).toBe('1xy');
  });

  it('reports its error where it fails', () => {
    const view = '{{ a.b.c }}';
    const text = 'x\n{% local co = coroutine.wrap(function() include(v) end)\nco() %}';
    const result = renderText(text, { v: view, a: {} });
    expect(result).toMatchObject({ ok: false, error: { line: 3 } });
    expect(show(text, { v: view, a: {} })).toContain("attempt to index field 'b' (a nil value)");
  });
});

describe('the output of a value', () => {
  it('escapes strings for HTML, the slash too, and nothing else [6-escaping]', () => {
    const context = { s: `<a href="x">O'Neil & co/</a>` };
    expect(show('{{ s }}', context)).toBe(
      '&lt;a href=&quot;x&quot;&gt;O&#39;Neil &amp; co&#47;&lt;&#47;a&gt;',
    );
    expect(show('{* s *}', context)).toBe(context.s);
    expect(show('{{ function() return s end }}', context)).toBe(context.s);
  });

  it('is empty for a missing leaf, an error for a missing parent [6-missing]', () => {
    expect(show('[{{ a }}{{ b.c }}{{ n }}]', { b: {}, n: null })).toBe('[]');
    expect(show('{{ a.b }}')).toContain("attempt to index global 'a' (a nil value)");
    expect(show('{{ n.b }}', { n: null })).toContain("global 'n' (a userdata value)");
  });

  it('is looked up in the context, then the template object, then the globals [6-names]', () => {
    expect(show('{{ _VERSION }}')).toBe('2.0');
    expect(show('{{ _VERSION }}{{ type }}', { _VERSION: 'mine', type: 't' })).toBe('minet');
    expect(show('{{ f }}|{{ context.f }}|{{ type(f) }}', { f: false })).toBe('|false|nil');
    expect(show('{{ _VERSION }}', { _VERSION: false })).toBe('2.0');
    expect(show('{{ template._VERSION }}', { template: 'mine' })).toBe('2.0');
  });
});
