import { describe, expect, it } from 'vitest';
import { compileTemplate } from './compile';
import { diagnoseTemplate } from './diagnose';
import type { TemplateError } from './errors';
import { renderTemplate } from './render';
import { TEST_LIMITS } from './testing/make-test-session';

/** Returns the error of a template that does not compile or render. */
function fail(text: string, context = {}): TemplateError {
  const compiled = compileTemplate(text);
  if (!compiled.ok) return compiled.error;
  const result = renderTemplate(compiled.template, context, { limits: TEST_LIMITS });
  if (result.ok) throw new Error(`rendered ${result.output}`);
  return result.error;
}

/** Formats `line:column` and the marked source. */
const where = (text: string, { line, column, range }: TemplateError) =>
  `${line}:${column} ${text.slice(range.start.offset, range.end.offset)}`;

describe('the position of a syntax error in the Lua of a template', () => {
  it.each([
    ['one\n two {{ a b }}', '2:11 b'],
    ['é😀 {{ a b }}', '1:10 b'],
    ['{% if x then\n  y(\n  = 2) %}', '3:3 ='],
    ['a\n{{ (x }}\nb {{ y }}', '2:4 (x'],
    ['a\n{% if %}', '2:4 if'],
    ['a\n{% for i=1,2 do %}\nb\n', '2:4 for i=1,2 do'],
    ['a {% f{ %} b {{ c }}', '1:6 f{'],
    ['a {{{ x }}}', '1:5 { x'],
    ['a\nb ]=] c', '2:8 '],
    ["{{ 'x }}", "1:4 'x"],
    ['{[ a b ]}', '1:6 b'],
    ['{(a, b c)}', '1:8 c'],
  ])('%j is at %s', (text, expected) => {
    const error = fail(text);
    expect(error.phase).toBe('compile');
    expect(where(text, error)).toContain(expected);
  });

  it('is reported in the words of the library, and once without its line numbers', () => {
    expect(fail('a\n\n{% for i=1,2 do %}\nb\n')).toMatchObject({
      message:
        "[string \"context=... or {}...\"]:13: 'end' expected (to close 'for' at line 9) near '<eof>'",
      reason: "'end' expected (to close 'for' at line 3) near '<eof>'",
      kind: 'error',
      line: 3,
      source: [
        { line: 2, text: '' },
        { line: 3, text: '{% for i=1,2 do %}' },
        { line: 4, text: 'b' },
      ],
    });
  });
});

describe('the position of an error while rendering', () => {
  it.each([
    ['one\n two {{ a.b }} {{ c }}', '2:9 a.b'],
    ['{% local x = 1\n  local y = x.z.w\n  x = 2 %}', '2:1   local y = x.z.w'],
    ['a\n{% error("no") %}', '2:4 error("no")'],
    ['a\n{% error("no", 0) %}', '2:4 error("no", 0)'],
    ['a\n{% error({}) %}', '2:4 error({})'],
    ['{% local function f()\n error("no", 0) end %}\n{{ f() }}', '2:1  error("no", 0) end'],
    ['a\n{* string.rep() *}', '2:4 string.rep()'],
    ['a\n{[ "x {{ y.z }}" ]}', '2:4 "x {{ y.z'],
    ['a\n{-b-}\nb\n{{ c.d }}\n{-b-}', '4:4 c.d'],
    ['a\n{(b {{ c.d }})}', '2:8 c.d'],
    ['a {% local t = { "{%", " x.y() %", "}" } %}{[ table.concat(t) ]}', '1:47 table.concat(t)'],
    ['a\n{% layout = "{{ q.r }}" %}', '2:27'],
    ['{{ f }}\n{{ type }}', '2:4 type'],
  ])('%j is at %s', (text, expected) => {
    const error = fail(text);
    expect(error.phase).toBe('render');
    expect(where(text, error)).toContain(expected);
  });

  it('is where the error was raised, not where another one was caught before', () => {
    const text = '{% pcall(error, "a") %}\n{% pcall(include, "{{ a.b }}") %}\n{% error("b", 0) %}';
    expect(fail(text)).toMatchObject({ message: 'b', line: 3 });
  });

  it('reports the type of a value that is not a string', () => {
    expect(fail('{% error({}) %}').valueType).toBe('table');
    expect(fail('{% error() %}')).toMatchObject({ valueType: 'nil', message: 'nil' });
  });

  it('is reported in the words of the library, and once without its position', () => {
    expect(fail('a\n{{ a.b }}')).toMatchObject({
      message: `[string "context=... or {}..."]:8: attempt to index global 'a' (a nil value)`,
      reason: "attempt to index global 'a' (a nil value)",
    });
  });
});

describe('diagnoseTemplate', () => {
  const show = (text: string) =>
    diagnoseTemplate(text).map(
      ({ severity, message, range: { start, end } }) =>
        `${severity} ${start.line}:${start.column} ${text.slice(start.offset, end.offset)} ${message}`,
    );

  it('reports nothing for a valid template', () => {
    expect(show('{{ a }}{% b() %}{-c-}{{ d }}{-c-}')).toEqual([]);
  });

  it('reports all errors, not only the first', () => {
    const found = show('{% local = 1 %}\n{{ a }}\n{% local = 2 %}');
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('error 1:10 =');
    expect(found[1]).toContain('error 3:10 =');
  });

  it('checks blocks, which fail only when they are rendered', () => {
    expect(show('a\n{-b-}\nc\n{{ d e }}\n{-b-}')).toEqual(["error 4:6 e ')' expected near 'e'"]);
  });

  it('warns of unclosed tags', () => {
    expect(show('a {{ b')).toEqual(['warning 1:3 {{ This tag has no }} and is sent as text']);
  });
});
