import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderText, show } from './testing/render-text';
import { toOutputBytes } from './to-output-bytes';

describe('renderTemplate', () => {
  it('gives literal text back as it is, but for its line ends and the closing of a literal', () => {
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

  it('starts anew each time: nothing a template sets is there the next time', () => {
    const text = '{{ count }}{% count = (count or 0) + 1 template.mine = 1 %}{{ template.mine }}';
    expect(show(text)).toBe('1');
    expect(show(text)).toBe('1');
    expect(show('{{ count }}{{ template.mine }}')).toBe('');
  });

  it('cannot change the data it was given', () => {
    const context = { entity: { name: 'a' }, list: [1] };
    expect(show('{% entity.name = 2 list[2] = 2 %}{{ entity.name }}{{ #list }}', context)).toBe(
      '22',
    );
    expect(context).toEqual({ entity: { name: 'a' }, list: [1] });
  });

  it('says what it cost, the same each time', () => {
    const { fuelUsed, memoryUsed } = renderText('{% for i=1,100 do %}{{ i }}{% end %}');
    expect(fuelUsed).toBeGreaterThan(100);
    expect(memoryUsed).toBeGreaterThan(100);
    expect(renderText('{% for i=1,100 do %}{{ i }}{% end %}')).toMatchObject({
      fuelUsed,
      memoryUsed,
    });
  });

  it('renders to nothing when the template returns nothing', () => {
    expect(show('a{% do return end %}')).toBe('');
    expect(show('a{% do return 5 end %}')).toBe('5');
  });

  it('gives bytes that are not UTF-8 as bytes', () => {
    const result = renderText("é{{ ('é'):sub(1, 1) }}");
    if (!result.ok) throw new Error(result.error.message);
    expect([...toOutputBytes(result.bytes)]).toEqual([0xc3, 0xa9, 0xc3]);
  });

  it('includes the text itself, never a file', () => {
    expect(show('{(/etc/hostname)}|{[ "/etc/passwd" ]}')).toBe('/etc/hostname|/etc/passwd');
  });

  it('compiles an included text once: its globals last as long as the rendering', () => {
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
  ])('refuses %s as the library does', (text, message) => {
    expect(show(text)).toBe(`error: ${message}`);
  });

  it.each([
    ['{{ io }}{{ debug }}{{ package }}{{ loadstring }}{{ dofile }}{{ getfenv }}', ''],
    ['{{ setmetatable({}, { __index = { a = 1 } }).a }}', '1'],
    ['{{ getmetatable("") }}', ''],
    ['{{ pcall(setmetatable, string, {}) }}', 'false'],
    ['{{ select(2, pcall(require, "io")) }}', 'require &#39;io&#39; not allowed within sandbox'],
  ])('runs in the sandbox of functions: %s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });
});
