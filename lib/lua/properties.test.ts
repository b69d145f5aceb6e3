import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, execute, makeState, type Outcome, parseBytes, Tracer, type Value } from './index';
import { LuaTable } from './values/table';

const LIMITS = { fuel: 50_000, memoryBytes: 4_000_000, depth: 200 };

/** Pieces that form Lua when they happen to be in the right order. */
const piece = fc.constantFrom(
  'local a = 1\n',
  'a',
  'b',
  't',
  ' = ',
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '.',
  ':',
  ',',
  ';',
  '..',
  '...',
  ' + ',
  ' - ',
  ' % ',
  ' ^ ',
  '#',
  ' == ',
  ' ~= ',
  ' < ',
  ' and ',
  ' or ',
  ' not ',
  ' if ',
  ' then ',
  ' else ',
  ' elseif ',
  ' end ',
  ' while ',
  ' do ',
  ' for ',
  ' in ',
  ' repeat ',
  ' until ',
  ' function ',
  ' return ',
  ' break ',
  ' goto l ',
  '::l::',
  '"x"',
  "'\\n'",
  '[[y]]',
  '[=[',
  '--[[',
  '--c\n',
  '1',
  '0x1p4',
  '1e',
  '\\',
  '\0',
  'é',
  'pcall',
  'string.rep',
  'error',
  'setmetatable',
  'coroutine.wrap',
  'coroutine.yield',
  'string.gsub',
  'table.sort',
  'nil',
  'true',
  '\n',
);
const pieces = fc.array(piece, { maxLength: 60 }).map((all) => all.join(''));
const bytes = fc
  .array(fc.integer({ min: 0, max: 255 }), { maxLength: 80 })
  .map((all) => String.fromCharCode(...all));

/** Complete statements, so that most programs made of them run. */
const { program } = fc.letrec<{ expression: string; statement: string; program: string }>(
  (tie) => ({
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(
        'a',
        'b',
        't',
        'f',
        '1',
        '-0',
        '0/0',
        '"s"',
        '"10"',
        'nil',
        'true',
        '{}',
        '{1, 2, x = 3}',
        '...',
      ),
      fc
        .tuple(
          tie('expression'),
          fc.constantFrom('+', '..', '<', '==', 'and', '%', '^'),
          tie('expression'),
        )
        .map(([l, o, r]) => `(${l} ${o} ${r})`),
      tie('expression').map((inner) => `f(${inner})`),
      tie('expression').map((inner) => `#(${inner})`),
      tie('expression').map((inner) => `t[${inner}]`),
      tie('expression').map((inner) => `(function(...) return ${inner} end)`),
      fc.tuple(tie('expression'), tie('expression')).map(([l, r]) => `pcall(${l}, ${r})`),
      fc
        .tuple(tie('expression'), tie('expression'))
        .map(([l, r]) => `setmetatable({}, {__index = ${l}, __add = ${r}})`),
      tie('expression').map(
        (inner) => `coroutine.wrap(function(...) coroutine.yield(${inner}) end)`,
      ),
      tie('expression').map((inner) => `("ab"):rep(${inner})`),
      tie('expression').map((inner) => `tostring(${inner})`),
    ),
    statement: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('expression').map((value) => `a = ${value}`),
      tie('expression').map((value) => `local b = ${value}`),
      fc.tuple(tie('expression'), tie('expression')).map(([key, value]) => `t[${key}] = ${value}`),
      fc
        .tuple(tie('expression'), tie('program'))
        .map(([test, body]) => `if ${test} then ${body} end`),
      fc
        .tuple(tie('expression'), tie('program'))
        .map(([test, body]) => `while ${test} do ${body} end`),
      tie('program').map((body) => `for i = 1, 3 do ${body} end`),
      tie('program').map((body) => `for k, v in pairs(t) do ${body} end`),
      fc
        .tuple(tie('program'), tie('expression'))
        .map(([body, value]) => `f = function(...) ${body} return ${value} end`),
      tie('program').map((body) => `pcall(function(...) ${body} end)`),
      tie('program').map((body) => `coroutine.wrap(function(...) ${body} end)()`),
      tie('expression').map((value) => `error(${value})`),
    ),
    program: fc.array(tie('statement'), { maxLength: 3 }).map((all) => all.join('\n')),
  }),
);

/** Compiles and runs a program and returns its outcome. Throws only for faults of the engine. */
function run(source: string, args: readonly Value[] = []): Outcome | undefined {
  const { chunk, diagnostics } = parseBytes(source, '=p');
  expect(chunk === undefined).toBe(diagnostics.length > 0);
  if (!chunk) return undefined;
  const state = makeState({ profile: 'open', limits: LIMITS });
  const outcome = execute(state, compile(chunk), args);
  expect(LIMITS.fuel - state.run.fuel).toBeLessThan(LIMITS.fuel * 2);
  return outcome;
}

describe('for any source', () => {
  test('parsing succeeds or reports an error', () => {
    fc.assert(
      fc.property(fc.oneof(bytes, pieces), (source) => void run(source)),
      { numRuns: 300 },
    );
  });

  test('diagnostics lie within the source', () => {
    fc.assert(
      fc.property(fc.oneof(bytes, pieces), (source) => {
        for (const { start, end } of parseBytes(source, '=p').diagnostics) {
          expect(start.offset).toBeLessThanOrEqual(end.offset);
          expect(end.offset).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a program ends in values, an error or a limit', () => {
    const prologue = 'local a, b, t, f = 1, "b", {1, 2}, function(...) return ... end\n';
    fc.assert(
      fc.property(program, (source) => {
        expect(run(prologue + source)).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  test('a program runs the same with and without a trace', () => {
    fc.assert(
      fc.property(program, (source) => {
        const { chunk } = parseBytes(
          `local a, b, t, f = 1, 2, {}, tostring\n${source}\nreturn a, b`,
          '=p',
        );
        if (!chunk) return;
        const play = (trace: boolean) => {
          const state = makeState({ profile: 'open', limits: LIMITS });
          if (trace) state.run.tracer = new Tracer();
          const outcome = execute(state, compile(chunk, { trace }));
          const limit = 'limit' in outcome;
          return { ok: outcome.ok, limit, error: 'error' in outcome && typeof outcome.error };
        };
        expect(play(true)).toEqual(play(false));
      }),
      { numRuns: 150 },
    );
  });
});

const special = fc.constantFrom(
  '%',
  'a',
  '.',
  '[',
  ']',
  '^',
  '$',
  '(',
  ')',
  '*',
  '+',
  '-',
  '?',
  'b',
  'f',
  'w',
  '1',
  '\0',
);
const text = fc.oneof(
  fc.array(special, { maxLength: 14 }).map((all) => all.join('')),
  bytes.map((all) => all.slice(0, 20)),
);

describe('for any arguments', () => {
  test.each(['find', 'match', 'gsub', 'gmatch'])('string.%s ends in values or an error', (name) => {
    const code = `local s, p = ... local g = string.${name}(s, p, "%1") if type(g) == 'function' then for i = 1, 9 do g() end end return g`;
    fc.assert(
      fc.property(text, text, (subject, pattern) => {
        expect(run(code, [subject, pattern])).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });

  test('string.format ends in values or an error', () => {
    const spec = fc
      .tuple(
        fc.constantFrom('', '-', '0', '+', ' ', '#', '-0+'),
        fc.constantFrom('', '1', '20', '99', '100'),
        fc.constantFrom('', '.', '.0', '.17', '.99', '.100'),
        fc.constantFrom(...'diuoxXcqsaAeEfgG%zn*'),
      )
      .map((parts) => `%${parts.join('')}`);
    const value = fc.oneof(fc.double(), fc.integer(), text, fc.constant(undefined), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(fc.oneof(spec, text), { maxLength: 4 }),
        fc.array(value, { maxLength: 4 }),
        (all, values) => {
          const outcome = run('return string.format(...)', [all.join(''), ...values]);
          if (outcome?.ok) expect(typeof outcome.values[0]).toBe('string');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('no library function throws an error of the engine', () => {
    const { globals } = makeState({ profile: 'open' });
    const functions = globals.keys.flatMap((name) => {
      const value = globals.get(name);
      if (name === '_G') return [];
      return value instanceof LuaTable ? value.keys.map((key) => `${name}.${key}`) : [`${name}`];
    });
    const argument = fc.constantFrom(
      'nil',
      '1',
      '-1',
      '0',
      '1/0',
      '0/0',
      '2^53',
      '1e300',
      '"x"',
      '"%"',
      '""',
      '{}',
      '{3, 1, 2}',
      'true',
      'print',
      'function() end',
      'coroutine.create(function() end)',
      'error',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...functions),
        fc.array(argument, { maxLength: 4 }),
        (name, args) => {
          expect(run(`return ${name}(${args.join(', ')})`)).toBeDefined();
        },
      ),
      { numRuns: 500 },
    );
  });
});
