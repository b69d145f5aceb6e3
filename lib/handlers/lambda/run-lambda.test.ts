import { describe, expect, test } from 'vitest';
import type { LambdaJob } from '../prepared';
import { runLambda } from './run-lambda';

const event = {
  source: 'crud',
  event: 'consumers',
  data: { operation: 'create', entity: { username: 'arya' } },
};
const run = (functions: string[], changes: Partial<LambdaJob> = {}, trace = false) =>
  runLambda({ functions, event, profile: 'sandbox', pid: 7, nowMs: 0, ...changes }, { trace });
const returning = (code: string) => `return function (data, event, source, pid)\n${code}\nend`;

describe('lambda', () => {
  test('a function gets data, event, source and pid [5.9-arguments]', () => {
    const code = 'return data.entity.username .. "|" .. event .. "|" .. source .. "|" .. pid';
    expect(run([returning(code)])).toMatchObject({ ok: true, result: 'arya|consumers|crud|7' });
  });

  test('several run in order with the same arguments, until one fails [5.9-several]', () => {
    const mark = returning('data.seen = (data.seen or "") .. "x" return data.seen');
    expect(run([mark, mark])).toMatchObject({ ok: true, result: 'xx' });
    const failed = run([mark, returning('error("no")'), mark]);
    expect(failed).toMatchObject({ ok: false, function: 1, phase: 'run' });
  });

  test('an error contains its position, worded as in Kong [5.9-errors-logged]', () => {
    const code = 'return function (data, event, source, pid)\n\n  error("bad user")\nend';
    expect(run([code])).toMatchObject({
      ok: false,
      message: '[string "return function (data, event, source, pid)..."]:3: bad user',
      line: 3,
    });
  });

  test('a first line beyond ASCII is shown up to the length of an error message', () => {
    const code = '-- 利用者が作成された\nreturn function () error("だめ") end';
    expect(run([code])).toMatchObject({
      message: '[string "-- 利用者が作成された..."]:2: だめ',
      line: 2,
    });
    const long = `-- ${'利用者が作成された'.repeat(3)}\nreturn function () error("だめ") end`;
    expect(run([long])).toMatchObject({
      message: expect.stringMatching(/^\[string "-- 利用者.*\.\.\."\]:2: だめ$/),
    });
  });

  test('a chunk that does not compile, or returns no function, fails in every run', () => {
    expect(run(['return function( end'])).toMatchObject({
      ok: false,
      phase: 'compile',
      message: expect.stringMatching(
        /^Error parsing function: \[string "return function\( end"\]:1: /,
      ),
    });
    expect(run(['return 1'])).toMatchObject({
      ok: false,
      phase: 'compile',
      message: 'Bad return value from function, expected function type, got number',
    });
  });

  test('the available functions depend on the profile [5.9-sandbox]', () => {
    const code = returning('kong.log.notice("hello ", data.operation) return true');
    expect(run([code])).toMatchObject({ ok: false, message: expect.stringContaining("'kong'") });
    expect(run([code], { profile: 'strict' })).toMatchObject({
      ok: true,
      result: true,
      log: [{ level: 'notice', text: 'hello create' }],
    });
  });

  test('require is rejected, worded as in Kong', () => {
    expect(run([returning('require("resty.http")')])).toMatchObject({
      message: expect.stringContaining("require 'resty.http' not allowed within sandbox"),
    });
  });

  test.each([
    ['a loop', 'while true do end', 'fuel'],
    ['a loop in pcall', 'while true do pcall(function () while true do end end) end', 'fuel'],
    ['a string that doubles', 'local s = "x" while true do s = s .. s end', 'memory'],
    ['tables in each other', 'local t = {} t.a = t t.b = t return t', 'result'],
    ['a result too large', 'return ("x"):rep(1000000)', 'result'],
  ])('%s ends at a limit, and the next run works [5.9-limits]', (_title, code, limit) => {
    expect(run([returning(code)])).toMatchObject({ ok: false, limit });
    expect(run([returning('return true')])).toMatchObject({ ok: true, result: true });
  });

  test('the log of a script is bounded', () => {
    const code = returning('for i = 1, 1000 do print(("x"):rep(9000)) end return true');
    const { log } = run([code], { profile: 'strict' });
    expect(log).toHaveLength(101);
    expect(Math.max(...log.map(({ text }) => text.length))).toBe(4_000);
    expect(log.at(-1)?.text).toContain('900 more');
  });

  test('a traced run records the lines it executed', () => {
    const traced = run([returning('local name = data.entity.username\nreturn true')], {}, true);
    expect(traced.trace?.[0]?.steps.some(({ line }) => line === 2)).toBe(true);
  });

  test('data nested beyond reason is a failure, not a fault', () => {
    let data: Record<string, unknown> = {};
    for (let level = 0; level < 5_000; level++) data = { data };
    expect(run([returning('return true')], { event: { ...event, data } })).toMatchObject({
      ok: false,
    });
  });
});
