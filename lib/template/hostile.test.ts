import { describe, expect, it } from 'vitest';
import { makeTemplateCache } from './cache';
import { compileTemplate } from './compile';
import { renderTemplate } from './render';
import { TEST_LIMITS } from './testing/make-test-session';
import { renderText, show } from './testing/render-text';

/** Returns the limit that stopped a template. */
function stoppedBy(text: string): string {
  const result = renderText(text, { again: '{[ again ]}' });
  if (result.ok) return `rendered ${result.output.length} characters`;
  return result.error.limit ?? result.error.message;
}

describe('a hostile template', () => {
  it.each([
    '{% while true do end %}',
    '{% pcall(function() while true do end end) %}',
    '{% xpcall(error, function() while true do end end) %}',
    '{% repeat until pcall(error) and false %}',
    '{% for i = 1, math.huge do %}{% end %}',
    '{% local f f = function() return f end %}{{ f }}',
    '{% local f f = function() return f() end f() %}',
    "{{ (('a'):rep(30)):match(('a*'):rep(30) .. 'b') }}",
    '{% ::a:: goto a %}',
    '{% local t = setmetatable({}, { __index = function() while true do end end }) %}{{ t.x }}',
    '{% local i = 0 while true do i = i + 1 include("" .. i) end %}',
    '{% while true do pcall(template.compile, "{{ (") end %}',
    '{% while true do template.parse("{{ a }}") end %}',
  ])('ends when its fuel is spent: %s [6-limits]', (text) => {
    expect(stoppedBy(text)).toMatch(/^(fuel|memory)$/);
  });

  it.each([
    "{{ ('x'):rep(1e9) }}",
    "{% local s = 'x' while true do s = s .. s end %}",
    "{% local s = '<' while true do s = s .. template.escape(s) end %}",
    '{% local t = {} while true do t[#t + 1] = {} end %}',
    "{{ ('%99999d'):rep(9) }}{{ (('x'):rep(1000)):gsub('x', ('y'):rep(100000)) }}",
    "{% while true do %}{* ('x'):rep(1000) *}{% end %}",
    "{% while true do echo(('x'):rep(1000)) end %}",
    "{% local t = {} for i = 1, 1000 do t[i] = ('x'):rep(9000) end %}{{ table.concat(t, ('y'):rep(99999)) }}",
  ])('ends when its memory is spent: %s', (text) => {
    expect(stoppedBy(text)).toMatch(/^(fuel|memory)$/);
  });

  it.each([
    '{[ again ]}',
    '{% pcall(include, again) %}{[ again ]}',
    '{% layout = "{[ again ]" .. "}" %}{{ 1 }}',
    '{% local function f() return include("{{ f() }" .. "}", { f = f }) end %}{{ f() }}',
    '{% local function f() return 1 + f() end f() %}',
    '{% local f f = function() return template.output(f) .. "" end %}{{ f }}',
    '{% local t = {} setmetatable(t, { __tostring = function() return tostring(t) end }) %}{{ t }}',
    '{% context = setmetatable({}, {}) getmetatable(context).__index = function(t, k) return t[k] end %}{{ x }}',
  ])('ends when it goes too deep: %s', (text) => {
    expect(stoppedBy(text)).toMatch(/^(fuel|memory|depth)$|stack overflow/);
  });

  it('is stopped when its output is too large', () => {
    const text = '{% for i = 1, 200 do %}{* ("x"):rep(100) *}{% end %}';
    const result = renderText(text, {}, { limits: { outputBytes: 10_000 } });
    expect(result).toMatchObject({ ok: false, error: { kind: 'limit', limit: 'output' } });
  });

  it('reports where it was stopped', () => {
    const result = renderText(
      'a\n{{ b }}\n{% local i = 0\nwhile true do i = i + math.abs(1) end %}',
    );
    expect(result).toMatchObject({ ok: false, error: { limit: 'fuel', line: 4 } });
  });

  it('is rejected when it nests too deeply', () => {
    for (const text of [
      `{{ ${'('.repeat(100_000)} }}`,
      `{{ ${'{'.repeat(100_000)} }}`,
      '{% if true then %}'.repeat(20_000),
      `{{ a${'.a'.repeat(100_000)} }}`,
      `{{ ${'not '.repeat(100_000)}a }}`,
      `{{ ${'-'.repeat(3) + ' -'.repeat(100_000)}1 }}`,
      `{% ${'local a '.repeat(1000)} %}`,
    ]) {
      const result = compileTemplate(text);
      if (result.ok) expect(show(text)).toContain('error');
      else expect(result.error.message.length).toBeLessThan(1000);
    }
  });

  it('leaves no state behind for the next template', () => {
    show('{% string.upper = 1 %}');
    show('{% table.insert(string, 1) table.insert(math, 1) table.insert(kong.log, 1) %}');
    show('{% _G.leak = 1 template.escape = nil context.leak = 1 leak = 1 %}');
    show('{% getmetatable("").__index = nil %}');
    expect(
      show('{{ ("a"):upper() }}{{ leak }}{{ string[1] }}{{ math[1] }}{{ kong.log[1] }}{{ "<" }}'),
    ).toBe('A&lt;');
  });

  it('cannot reach JavaScript through names that objects have there', () => {
    const names = [
      'constructor',
      '__proto__',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
    ];
    for (const name of names) {
      expect(
        show(`[{{ ${name} }}{{ context['${name}'] }}{{ ('').${name} }}{{ string.${name} }}]`),
      ).toBe('[]');
      expect(show(`{% local t = {} t.${name} = 1 %}{{ t.${name} }}{{ ${name} }}`)).toBe('1');
    }
    const context = JSON.parse('{"__proto__": "a", "constructor": "b"}');
    expect(show('{{ context.__proto__ }}{{ constructor }}', context)).toBe('ab');
  });

  it('goes through a cache in bounded memory, however many different templates are compiled', () => {
    const cache = makeTemplateCache({ maxBytes: 2_000_000 });
    for (let at = 0; at < 20_000; at++) {
      const compiled = cache.compile(`{{ ${at} }}`);
      if (!compiled.ok) throw new Error(compiled.error.message);
      if (at % 1000 === 0)
        expect(renderTemplate(compiled.template, {}, { limits: TEST_LIMITS })).toMatchObject({
          output: `${at}`,
        });
    }
    expect(cache.size.bytes).toBeLessThanOrEqual(2_000_000);
  });
});
