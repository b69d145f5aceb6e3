import { describe, expect, it } from 'vitest';
import { compile } from '../lua/compile/compile';
import { parseBytes } from '../lua/parse/parse-chunk';
import { compileTemplate, type Template } from './compile';
import { renderTemplate } from './render';
import { scan } from './scan';
import { TEST_LIMITS } from './testing/make-test-session';
import { writeLua } from './write-lua';

/** Compiles the same template without fusing any statements. */
function compileStatements(template: Template): Template {
  const { bytes } = template.unit;
  const { text } = writeLua(bytes, scan(bytes).segments, { json: template.json });
  const { chunk } = parseBytes(text, text);
  if (!chunk) throw new Error('the template does not compile');
  return { ...template, unit: { ...template.unit, prototype: compile(chunk) } };
}

const TEMPLATES = [
  'Hello {{ name }}, {*name*} and {{ list[1] }}{* nothing *}.',
  '{{ 1.5 }}{{ true }}{{ function() return name end }}{* "<" *}',
  '{% for i = 1, 3 do %}{{ i }}: {{ name }}\n{% end %}',
  // What a template can do to the functions and tables it is rendered with.
  '{% template.escape = function(value) return "E" .. tostring(value) end %}{{ name }}{* name *}',
  '{% template.output = template.escape %}{* "<" *}',
  '{% template.escape = nil %}{{ name }}',
  '{% template = { a = 1, b = 2, c = template.escape, d = template.output } %}{{ name }}',
  '{% local template = { escape = function() return 9 end } %}{{ name }}',
  '{% template = nil %}plain{{ name }}',
  '{% ___ = nil %}',
  '{% ___ = {} %}a{{ name }}',
  '{% ___[2] = "x" %}a{{ name }}b',
  '{% ___[1] = {} %}b',
  '{% ___[1] = "q" ___[3] = "r" %}a{{ name }}b',
  '{% setmetatable(___, { __newindex = function(t, k, v) rawset(t, k, "[" .. v .. "]") end }) %}a{{ name }}',
  'a{{ echo("inner") }}b{{ function() echo("late") return "!" end }}c',
  '{% table = { concat = function() return "mine" end } %}a',
  '{% context.table = { concat = function(t) return "context" .. #t end } %}a',
  '{% context.table = false %}a',
  '{% _G.table = nil %}a',
  '{% rawset(table, "concat", function() return "raw" end) %}a',
  '{% layout = "L{*view*}" %}a',
  '{% layout = false %}a',
  '{% if name then return "early" end %}late',
  '{% function add() %}in{{ name }}{% end add() %}{{ name }}',
  '{["{{ name }}" .. name]}',
  '{{ coroutine.wrap(function() return template.process("{* name *}", context) end)() }}',
  // Errors and their positions.
  'a\n{{ name.first.last }}',
  'a\n{{ nothing.at.all }}',
  '{{ error("boom") }}',
  '{{ function() error({}) end }}',
  '{% while true do %}x{% end %}',
];
const CONTEXT = { name: "O'Neil & Söhne", list: [null, '<b>'] };
const LIMITS = [
  TEST_LIMITS,
  ...[4, 8, 12, 16, 24].map((fuel) => ({ ...TEST_LIMITS, fuel })),
  ...[400, 700, 900, 1_000].map((memoryBytes) => ({ ...TEST_LIMITS, memoryBytes })),
];

describe('a template with fused statements', () => {
  it.each(TEMPLATES)('renders and is charged like its separate statements: %s', (text) => {
    const compiled = compileTemplate(text);
    if (!compiled.ok) throw new Error(compiled.error.message);
    const plain = compileStatements(compiled.template);
    for (const limits of LIMITS) {
      const fused = renderTemplate(compiled.template, CONTEXT, { limits });
      expect(fused).toEqual(renderTemplate(plain, CONTEXT, { limits }));
    }
  });
});
