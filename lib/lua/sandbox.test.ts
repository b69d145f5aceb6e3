import { describe, expect, test } from 'vitest';
import { compile, execute, LuaTable, makeState, type Profile, parseChunk } from './index';

function run(code: string, profile: Profile = 'sandbox') {
  const { chunk, diagnostics } = parseChunk(code, '=lambda');
  if (!chunk) throw new Error(diagnostics[0]?.message);
  const outcome = execute(makeState({ profile }), compile(chunk));
  if ('limit' in outcome) throw outcome.limit;
  return outcome.ok ? outcome.values : outcome.error;
}

const LISTED = `_G _VERSION assert coroutine error ipairs math next os pairs pcall require select
  string table tonumber tostring type unpack xpcall`.split(/\s+/);

describe('the sandbox of Kong 3.4', () => {
  test('provides its list and nothing else', () => {
    const { globals } = makeState({ profile: 'sandbox' });
    expect([...globals.keys].map(String).sort()).toEqual([...LISTED].sort());
  });

  test.each(['10LL', '0x10ULL', '1i', '2.5i'])(
    'takes no %s: there is no cdata [5.9-no-cdata]',
    (number) => {
      const { chunk, diagnostics } = parseChunk(`return ${number}`, '=lambda');
      expect(chunk).toBeUndefined();
      expect(diagnostics[0]?.message).toBe(`lambda:1: malformed number near '${number}'`);
    },
  );

  test.each([
    'load',
    'loadstring',
    'setmetatable',
    'getmetatable',
    'rawget',
    'rawset',
    'io',
    'debug',
    'print',
    'math.randomseed',
    'string.dump',
    'os.execute',
    'os.getenv',
    'table.unpack',
    'coroutine.isyieldable',
  ])('hides %s', (name) => {
    expect(run(`return ${name}`)).toEqual([undefined]);
  });

  test.each(['string', 'table', 'math', 'os', 'coroutine'])('refuses to change %s', (name) => {
    expect(run(`${name}.x = 1`)).toBe(
      `lambda:1: Can not modify ${name}.x. Protected by the sandbox.`,
    );
  });

  test('does not load modules', () => {
    expect(run("require 'socket'")).toBe("lambda:1: require 'socket' not allowed within sandbox");
  });

  test('reads through to the libraries', () => {
    expect(run("return string.rep('x', 3), ('y'):rep(2), math.floor(2.5)")).toEqual([
      'xxx',
      'yy',
      2,
    ]);
  });

  test('gives every state its own globals', () => {
    run('leak = 1 pairs = nil');
    expect(run('return leak, type(pairs)')).toEqual([undefined, 'function']);
  });

  test('is its own _G', () => {
    expect(run('x = 1 return _G.x, _G._G == _G')).toEqual([1, true]);
  });

  test('lets no script reach JavaScript', () => {
    const code = `local t = {} return t.constructor, t.__proto__, t.toString, ('x').constructor,
      ('x').length, t.hasOwnProperty, string.constructor, _G.globalThis, _G.process`;
    expect(run(code)).toEqual(Array(9).fill(undefined));
  });

  test('treats keys named like JavaScript properties as plain keys', () => {
    expect(
      run('local t = {__proto__ = 1, constructor = 2} return t.__proto__, t.constructor'),
    ).toEqual([1, 2]);
    expect(Object.hasOwn(LuaTable.prototype, 'x')).toBe(false);
  });
});
