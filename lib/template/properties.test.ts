import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTemplate, diagnoseTemplate, renderTemplate } from './index';
import { TEST_LIMITS } from './testing/make-test-session';

const LIMITS = { ...TEST_LIMITS, fuel: 20_000, memoryBytes: 4_000_000 };

const piece = fc.constantFrom(
  '{{',
  '}}',
  '{*',
  '*}',
  '{%',
  '%}',
  '{#',
  '#}',
  '{(',
  ')}',
  '{[',
  ']}',
  '{-b-}',
  '{-raw-}',
  '\\',
  ' x ',
  ' item.name ',
  ' for i = 1, 3 do ',
  ' end ',
  ' if x then ',
  ' else ',
  ' while true do ',
  '"',
  "'",
  '[=[',
  ']=]',
  '\n',
  '\r\n',
  'é',
  '\ud83d',
  ' echo(1) ',
  ' layout = "l" ',
  ' error("e") ',
  ' missing.x ',
  ' include("{{x}}") ',
  '<b>',
  '{{ x }}',
  '{% end %}',
  '{% if x then %}',
);
const template = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const CONTEXT = { x: 'v', item: { name: '<n>' } };

test('any string compiles or returns an error, the same one each time', () => {
  fc.assert(
    fc.property(template, fc.boolean(), (text, json) => {
      const options = { extensions: { json } };
      const compiled = compileTemplate(text, options);
      const marks = diagnoseTemplate(text, options);
      if (!compiled.ok) expect(marks.some(({ severity }) => severity === 'error')).toBe(true);
      for (const { range } of marks) {
        expect(range.start.offset).toBeLessThanOrEqual(range.end.offset);
        expect(range.end.offset).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 400 },
  );
});

test('any template renders the same twice, within its budgets', () => {
  fc.assert(
    fc.property(template, (text) => {
      const compiled = compileTemplate(text);
      if (!compiled.ok) return;
      const render = () => renderTemplate(compiled.template, CONTEXT, { limits: LIMITS });
      const rendered = render();
      expect(render()).toEqual(rendered);
      expect(rendered.fuelUsed).toBeLessThanOrEqual(LIMITS.fuel);
      expect(rendered.memoryUsed).toBeLessThanOrEqual(LIMITS.memoryBytes);
    }),
    { numRuns: 300 },
  );
});
