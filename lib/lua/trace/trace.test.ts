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

test('lists statements in the order they run, with what they read and wrote', () => {
  const { steps } = trace('local a = 1\nlocal t = {n = a}\nt.n = t.n + 4\nreturn t.n');
  expect(steps).toEqual([
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

test('says which branch was taken', () => {
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

test('folds the turns of a loop and counts them', () => {
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

test('keeps no more steps than asked', () => {
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
