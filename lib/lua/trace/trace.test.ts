import { expect, test } from 'vitest';
import { compile, execute, makeState, parseChunk, type TraceOptions, Tracer } from '../index';

function trace(code: string, options?: TraceOptions) {
  const { chunk } = parseChunk(code, '=lambda');
  if (!chunk) throw new Error(code);
  const state = makeState({ profile: 'sandbox' });
  const tracer = new Tracer(options);
  state.run.tracer = tracer;
  execute(state, compile(chunk, { trace: true }));
  return tracer;
}

test('lists statements in execution order, with what they read and wrote', () => {
  const { steps } = trace('local a = 1\nlocal t = {n = a}\nt.n = t.n + 4\nreturn t.n');
  expect(steps.map(({ fuelUsed: _, memoryUsed: __, ...rest }) => rest)).toEqual([
    { line: 1, function: '', reads: [], writes: [{ name: 'a', value: '1' }] },
    {
      line: 2,
      function: '',
      reads: [{ name: 'a', value: '1' }],
      writes: [{ name: 't', value: '{n = 1}' }],
    },
    {
      line: 3,
      function: '',
      reads: [{ name: 't.n', value: '1' }],
      writes: [{ name: 't.n', value: '5' }],
    },
    { line: 4, function: '', reads: [{ name: 't.n', value: '5' }], writes: [], results: ['5'] },
  ]);
});

test('reports the part of a path that is nil or null', () => {
  const { steps } = trace('local t = {}\nlocal x = t.a and t.a.b.c\nreturn t.a.b.c');
  const missing = { name: 't.a', value: 'nil' };
  expect(steps[1]?.reads).toEqual([
    { name: 't.a', value: 'nil' },
    { name: 't.a.b.c', value: 'nil', missing },
  ]);
  expect(steps[2]?.reads).toEqual([{ name: 't.a.b.c', value: 'nil', missing }]);
});

test('reports which branch was taken', () => {
  const { steps } = trace(
    "local x = 2\nif x == 1 then\n x = 'a'\nelseif x == 2 then\n x = 'b'\nend",
  );
  expect(steps.map(({ line, branch }) => [line, branch])).toEqual([
    [1, undefined],
    [2, 'not taken'],
    [4, 'taken'],
    [5, undefined],
  ]);
});

test('folds the iterations of a loop and counts them', () => {
  const tracer = trace('local s = 0\nfor i = 1, 100 do\n s = s + i\nend');
  expect(tracer.steps.filter(({ line }) => line === 3)).toHaveLength(3);
  expect(tracer.steps.find(({ line }) => line === 2)?.turns).toBe(100);
  expect(tracer.dropped).toBe(97);
});

test('follows calls by the name of the function', () => {
  const { steps } = trace('local function double(n)\n return n * 2\nend\nlocal x = double(4)');
  expect(steps.map((step) => [step.line, step.function, step.results])).toEqual([
    [1, '', undefined],
    [4, '', undefined],
    [2, 'double', ['8']],
  ]);
});

test('keeps no more steps than the maximum', () => {
  const tracer = trace('while true do local x = 1 end', { maxSteps: 10, maxTurns: 1_000_000 });
  expect(tracer.steps).toHaveLength(10);
});

test('runs no metamethod and changes no result', () => {
  const { chunk } = parseChunk(
    'local t = {1, 2} local s = 0 for _, v in ipairs(t) do s = s + v end return s',
    '=l',
  );
  if (!chunk) throw new Error('does not parse');
  const plain = execute(makeState({ profile: 'sandbox' }), compile(chunk));
  const state = makeState({ profile: 'sandbox' });
  state.run.tracer = new Tracer();
  expect(execute(state, compile(chunk, { trace: true }))).toEqual(plain);
});

const linesOf = ({ steps }: Tracer) => steps.map(({ line, function: name }) => [line, name]);

test('reports the instructions and memory used so far, step by step', () => {
  const { steps } = trace('local a = 1\nlocal s = ("x"):rep(1000)\nfor i = 1, 50 do end\nreturn s');
  const fuel = steps.map(({ fuelUsed }) => fuelUsed);
  expect(fuel).toEqual(fuel.toSorted((a, b) => a - b));
  expect((fuel.at(-1) ?? 0) - (fuel[0] ?? 0)).toBeGreaterThan(50);
  expect((steps[1]?.memoryUsed ?? 0) - (steps[0]?.memoryUsed ?? 0)).toBeGreaterThanOrEqual(1000);
});

test('follows a coroutine through its yields, with its loops and branches', () => {
  const code = [
    'local co = coroutine.wrap(function(n)',
    ' for i = 1, 10 do',
    '  if i > 1 then n = coroutine.yield(i) end',
    ' end',
    'end)',
    'for i = 1, 4 do',
    ' co(i)',
    'end',
  ].join('\n');
  const tracer = trace(code);
  const turns = (line: number) => tracer.steps.find((step) => step.line === line)?.turns;
  expect(turns(6)).toBe(4);
  expect(turns(2)).toBe(5);
  const branches = tracer.steps.filter(({ line, branch }) => line === 3 && branch !== undefined);
  expect(branches.map(({ branch }) => branch)).toEqual(['not taken', 'taken', 'taken']);
  expect(tracer.steps.filter(({ line }) => line === 7)).toHaveLength(3);
});

test('continues after a pcall, with what the failed statement had read', () => {
  const tracer = trace(
    'local ok = pcall(function()\n local x = nil\n x = x + 1\nend)\nlocal z = ok',
  );
  expect(linesOf(tracer).map(([line]) => line)).toEqual([1, 2, 3, 5]);
  expect(tracer.steps[2]?.reads).toEqual([{ name: 'x', value: 'nil' }]);
  expect(tracer.steps[3]?.writes).toEqual([{ name: 'z', value: 'false' }]);
});

test('a loop left by an error or a tail call does not mute what follows', () => {
  const code = [
    'local function id(v) return v end',
    'local function find()',
    ' for i = 1, 9 do',
    '  if i == 8 then return id(i) end',
    ' end',
    'end',
    'pcall(function() for i = 1, 9 do if i == 8 then error("e") end end end)',
    'local plain = find()',
    'coroutine.wrap(function()',
    ' local stepped = find()',
    ' local after = stepped',
    'end)()',
    'local last = 1',
  ].join('\n');
  const lines = trace(code).steps.map(({ line }) => line);
  expect(lines.filter((line) => line >= 8)).toEqual([8, 9, 10, 11, 13]);
});

test('cuts long values', () => {
  const { steps } = trace('local s = ("x"):rep(100000)\nlocal t = {s, s, s, s, s, s}');
  for (const { writes } of steps)
    for (const { value } of writes) expect(value.length).toBeLessThan(400);
});
