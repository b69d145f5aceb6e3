import { describe, expect, it } from 'vitest';
import type { Json } from '../../lua/json/convert';
import { compileTemplate } from '../compile';
import { renderTemplate } from '../render';
import { TEST_LIMITS } from '../testing/make-test-session';
import type { TemplateStep } from './to-steps';
import { traceTemplate } from './trace-template';

const EVENT = { entity: { name: 'Ann', tags: ['a', 'b', 'c', 'd', 'e'] }, n: 2 };

function trace(
  text: string,
  context: Json = EVENT,
  bounds?: { maxSteps: number; maxTurns: number },
) {
  const compiled = compileTemplate(text);
  if (!compiled.ok) throw new Error(compiled.error.message);
  const options = { limits: TEST_LIMITS };
  const { trace: made, ...result } = traceTemplate(compiled.template, context, options, bounds);
  expect(result).toEqual(renderTemplate(compiled.template, context, options));
  return made;
}

const values = (seen: TemplateStep['reads']) => seen.map(({ name, value }) => `${name}=${value}`);

/** Formats each step as one line. */
const show = (text: string) =>
  trace(text).steps.map((step) =>
    [
      `${step.line}:${step.column} ${step.included ? '+' : ''}${step.kind}`,
      ...values(step.reads),
      ...values(step.writes).map((each) => `→${each}`),
      ...(step.branch ? [step.branch] : []),
      ...(step.turns === undefined ? [] : [`×${step.turns}`]),
      ...(step.output === undefined ? [] : [JSON.stringify(step.output)]),
    ].join(' '),
  );

describe('the trace of a template', () => {
  it('shows what each tag read and wrote, and its position', () => {
    expect(show('Hi {{ entity.name }}!\n  {* n + 1 *}{# no #}')).toEqual([
      '1:1 text "Hi "',
      '1:7 escaped entity.name="Ann" "Ann"',
      '1:21 text "!\\n  "',
      '2:6 plain n=2 "3"',
    ]);
  });

  it('shows the result of a condition, and what a statement set', () => {
    expect(
      show('{% local big = n > 1 %}\n{% if big then %}\nbig\n{% else %}\nsmall\n{% end %}'),
    ).toEqual(['1:4 code n=2 →big=true', '2:4 code big=true taken', '3:1 text "big\\n"']);
  });

  it('shows the first iterations of a loop, and counts them all', () => {
    const steps = show('{% for _, tag in ipairs(entity.tags) do %}{{ tag }}{% end %}');
    expect(steps).toEqual([
      '1:4 code entity.tags={"a", "b", "c", "d", …} ×5',
      '1:46 escaped tag="a" "a"',
      '1:46 escaped tag="b" "b"',
      '1:46 escaped tag="c" "c"',
    ]);
  });

  it('includes the steps of included templates, at their own position where the template contains them', () => {
    expect(show('a\n{(b {{ n }}, { n = 7 })}\n{[ "c" .. n ]}')).toEqual([
      '1:1 text "a\\n"',
      '2:3 include-name "b 7"',
      '2:3 +text "b "',
      '2:8 +escaped n=7 "7"',
      '2:25 text "\\n"',
      '3:4 include n=2 "c2"',
      '3:4 +text "c2"',
    ]);
  });

  it('includes the steps of blocks and layouts, and treats raw text as text', () => {
    expect(
      show('{% layout = "[{* view *}]" %}\n{-side-}{{ n }}{-side-}\n{-raw-}{{ n }}{-raw-}'),
    ).toEqual([
      '1:4 code →layout="[{* view *}]"',
      '2:3 block →blocks.side="2"',
      '2:12 +escaped n=2 "2"',
      '3:8 verbatim "{{ n }}"',
      '1:4 +text "["',
      '1:4 +plain view="{{ n }}" "{{ n }}"',
      '1:4 +text "]"',
    ]);
  });

  it('attributes the output of echo to its tag', () => {
    expect(show('{% echo("a", n) %}')).toEqual(['1:4 code n=2 "a2"']);
  });

  it('ends where the template fails, and shows what it read there', () => {
    expect(show('a{{ entity.name }}\n{{ entity.nobody.name }}b')).toEqual([
      '1:1 text "a"',
      '1:5 escaped entity.name="Ann" "Ann"',
      '1:19 text "\\n"',
      '2:4 escaped entity.nobody.name=nil',
    ]);
  });

  it('reports the budget used so far, never more than the total', () => {
    const { steps } = trace('{{ n }}{{ entity.name }}');
    const fuel = steps.map(({ fuelUsed }) => fuelUsed);
    expect(fuel).toEqual(fuel.toSorted((a, b) => a - b));
    expect(fuel[0]).toBeGreaterThan(0);
  });

  it('is bounded in steps and in the size of each value', () => {
    const { steps, dropped } = trace(
      '{% for i = 1, 500 do %}{{ ("x"):rep(5000) }}{% end %}',
      {},
      { maxSteps: 50, maxTurns: 1_000 },
    );
    expect(steps.length).toBeLessThanOrEqual(50);
    expect(dropped).toBeGreaterThan(400);
    expect(Math.max(...steps.map(({ output = '' }) => output.length))).toBe(201);
  });

  it('runs no code to show a value', () => {
    const text =
      '{% local t = setmetatable({}, { __index = function() error("ran") end }) %}{% local u = t %}x';
    expect(show(text).at(-1)).toBe('1:93 text "x"');
  });
});
