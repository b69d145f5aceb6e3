import { describe, expect, test } from 'vitest';
import { compile, execute, invoke, type Limits, makeState, parseChunk, type Value } from './index';

const limits: Limits = { fuel: 1_000_000, memoryBytes: 16 * 1024 * 1024, depth: 10_000 };

function run(code: string, own: Partial<Limits> = {}) {
  const { chunk, diagnostics } = parseChunk(code, '=lambda');
  if (!chunk) throw new Error(diagnostics[0]?.message);
  const state = makeState({ profile: 'open', limits: { ...limits, ...own } });
  return execute(state, compile(chunk));
}

const limitOf = (code: string, own: Partial<Limits> = {}) => {
  const outcome = run(code, own);
  return 'limit' in outcome ? outcome.limit.limit : outcome;
};

const around = (count: number, open: string, middle: string, close = '') =>
  open.repeat(count) + middle + close.repeat(count);

describe('an endless program ends when its instruction budget is exhausted', () => {
  test.each([
    'while true do end',
    'repeat until false',
    'for i = 1, math.huge do end',
    'for i = 1, 10, 0 do end',
    '::again:: goto again',
    'while true do pcall(error) end',
    'pcall(function() while true do end end) return 1',
    'while true do pcall(function() while true do end end) end',
    'xpcall(error, function() while true do end end) return 1',
    'xpcall(function() while true do end end, function() return 1 end) return 1',
    'coroutine.wrap(function() while true do end end)() return 1',
    'pcall(coroutine.wrap(function() while true do end end)) return 1',
    'coroutine.wrap(function() pcall(function() while true do end end) end)() return 1',
    'local co = coroutine.wrap(function() while true do coroutine.yield() end end) while true do co() end',
    'local function f() return f() end f()',
    'local t = setmetatable({}, {__call = function(self) return self() end}) t()',
    'for _ in function() return 1 end do end',
    'local t = {} for i = 1, 1e5 do t[i] = i end for i = 1, 1e5 do t[i] = nil end while true do next(t) end',
  ])('%s', (code) => {
    expect(limitOf(code)).toBe('fuel');
  });
});

describe('a program that allocates without end ends when its memory budget is exhausted', () => {
  test.each([
    'local s = "x" for i = 1, 100 do s = s .. s end',
    'local s = "x" while true do s = pcall(function() s = s .. s end) and s end',
    'local t = {} for i = 1, 1e9 do t[i] = {} end',
    'local t = {} for i = 1, 1e9 do t[#t + 1] = i end',
    'local t = {} for i = 1, 1e9 do t[function() end] = i end',
    'local t = {} for i = 1, 1e9 do t[i] = function() return i end end',
    'local t = {} for i = 1, 1e9 do t[i] = coroutine.create(print) end',
    'local function f(...) return f(1, ...) end f()',
  ])('%s', (code) => {
    expect(limitOf(code, { fuel: 10_000_000 })).toBe('memory');
  });
});

describe('deep calls', () => {
  test('go deeper than the JavaScript stack', () => {
    const code =
      'local function f(n) if n == 0 then return 0 end return 1 + f(n - 1) end return f(8000)';
    expect(run(code)).toEqual({ ok: true, values: [8000] });
  });

  test('tail calls nest without limit', () => {
    const code =
      'local function f(n) if n == 0 then return "end" end return f(n - 1) end return f(200000)';
    expect(run(code)).toEqual({ ok: true, values: ['end'] });
  });

  test('endless recursion is an error that a script can catch', () => {
    const code = 'local function f() return 1 + f() end return pcall(f)';
    expect(run(code)).toEqual({ ok: true, values: [false, 'lambda:1: stack overflow'] });
  });

  const nested = around(90, '(1 + ', 'f()', ')');
  test.each([
    `local function f() return ${nested} end f()`,
    `local function f() return f()${' + 1'.repeat(390)} end f()`,
    `local t = {} t.a = t local function f() return f()${'.a'.repeat(390)} end f()`,
    `local function f() return f()${'()'.repeat(390)} end f()`,
    `local function f() return f()${':x()'.repeat(390)} end f()`,
    `local function f() return ${around(190, "'a' .. ", 'f()')} end f()`,
    `local function f() return ${around(190, '{', 'f()', '}')} end f()`,
    `local function f() ${around(190, 'for i = 1, 2 do ', 'local x = f()', ' end')} end f()`,
    `local function f() table.sort({1, 2, 3}, function() return ${nested} end) end f()`,
    `local function f() return 1 + #string.gsub('a', 'a', function() return ${nested} end) end f()`,
    `local function f() return pcall(function() return ${nested} end) end return f()`,
    `local function f() return coroutine.wrap(function() return ${nested} end)() end f()`,
    `local t t = setmetatable({}, {__tostring = function() return ${around(90, '(1 + ', 'tostring(t)', ')')} end}) tostring(t)`,
    `local t t = setmetatable({}, {__add = function() return ${around(90, '(1 + ', '(t + 1)', ')')} end}) return t + 1`,
    `local t t = setmetatable({}, {__index = function() return t${'.a'.repeat(390)} end}) return t.x`,
  ])('end in a clear error: %#', (code) => {
    const outcome = run(code, { fuel: 10_000_000 });
    if (outcome.ok) {
      expect(outcome.values[0]).toBe(false);
      return;
    }
    const text = 'limit' in outcome ? outcome.limit.message : String(outcome.error);
    expect(text).toMatch(/stack overflow|not enough memory/);
    if ('limit' in outcome) expect(outcome.limit.limit).not.toBe('depth');
  });
});

describe('deeply nested source', () => {
  test.each([
    around(100_000, '(', '1', ')'),
    `return ${around(100_000, '(', '1', ')')}`,
    `return ${'{'.repeat(100_000)}`,
    `return ${'function() return '.repeat(100_000)}`,
    'if x then '.repeat(100_000),
    'do '.repeat(100_000),
    `return ${'- '.repeat(100_000)}1`,
    `return ${'not '.repeat(100_000)}1`,
    `return a${'.b'.repeat(100_000)}`,
    `return a${'()'.repeat(100_000)}`,
    `return 1${'+ 1 '.repeat(100_000)}`,
    `return 1${' .. 1'.repeat(100_000)}`,
    `return 1${'^1'.repeat(100_000)}`,
    `${Array.from({ length: 50_000 }, (_, at) => `::l${at}::`).join(' ')}`,
  ])('is refused, not overflowed: %#', (code) => {
    const { chunk, diagnostics } = parseChunk(code, '=lambda');
    expect(chunk).toBeUndefined();
    expect(diagnostics[0]?.text).toBe('chunk has too many syntax levels');
  });
});

test('a state can continue after a limit', () => {
  const state = makeState({ profile: 'open', limits });
  const program = (code: string) => {
    const { chunk } = parseChunk(code, '=lambda');
    if (!chunk) throw new Error(code);
    return compile(chunk);
  };
  expect(execute(state, program('while true do end')).ok).toBe(false);
  state.run.reset(limits);
  expect(execute(state, program('return 1 + 1'))).toEqual({ ok: true, values: [2] });
  const double: Value = (() => {
    const outcome = execute(state, program('return function(x) return x * 2 end'));
    return outcome.ok ? outcome.values[0] : undefined;
  })();
  expect(invoke(state, double, [21])).toEqual({ ok: true, values: [42] });
});

describe('expensive operations are charged', () => {
  const fuelOf = (code: string): number => {
    const { chunk } = parseChunk(code, '=lambda');
    if (!chunk) throw new Error(code);
    const state = makeState({ profile: 'sandbox', limits });
    execute(state, compile(chunk));
    return limits.fuel - state.run.fuel;
  };
  const raise = (depth: number) =>
    `local function f(n) if n == 0 then error('x') end f(n - 1) return 1 end pcall(f, ${depth})`;

  test('a caught error, and each call it unwinds', () => {
    const calls = fuelOf(raise(100).replace("error('x')", 'return 1'));
    expect(fuelOf(raise(100)) - calls).toBeGreaterThan(2_000);
    expect(fuelOf("pcall(error, 'x')") - fuelOf('pcall(type, 1)')).toBeGreaterThan(30);
  });

  test('a key in the hash part, but not one that extends the list', () => {
    const fill = (key: string) => fuelOf(`local t = {} for i = 1, 1000 do t[${key}] = i end`);
    expect(fill('i + 0.5') - fill('i')).toBeGreaterThan(10_000);
  });

  test('comparing long equal strings', () => {
    const compare = (length: number) =>
      fuelOf(`
        local a, b = ('x'):rep(${length}) .. 'y', ('x'):rep(${length}) .. 'y'
        for i = 1, 100 do if a ~= b or a < b then error() end end`);
    expect(compare(100_000) - compare(100)).toBeGreaterThan(50_000);
  });
});
