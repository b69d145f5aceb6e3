import { describe, expect, test } from 'vitest';
import { compile, execute, LimitError, makeState, type Profile, parseChunk } from '../index';

const LIMITS = { fuel: 2_000_000, memoryBytes: 8_000_000, depth: 200 };

function limitOf(code: string, profile: Profile = 'open'): string {
  const { chunk, diagnostics } = parseChunk(code, '=lambda');
  if (!chunk) throw new Error(diagnostics[0]?.message);
  const outcome = execute(makeState({ profile, limits: LIMITS }), compile(chunk));
  if ('limit' in outcome)
    return outcome.limit instanceof LimitError ? outcome.limit.limit : 'other';
  return outcome.ok ? 'finished' : `error ${String(outcome.error)}`;
}

describe('library functions charge memory before they allocate', () => {
  test.each([
    ['rep', "return ('x'):rep(1e9)"],
    ['rep with a separator', "return ('x'):rep(1e8, ('y'):rep(100))"],
    ['rep of rep', "local s = 'x' while true do s = s:rep(10) end"],
    ['rep under pcall', "while true do pcall(string.rep, 'x', 1e8) end"],
    [
      'concat of one long text many times',
      "local s, t = ('x'):rep(1e5), {} for i = 1, 1000 do t[i] = s end return table.concat(t)",
    ],
    [
      'concat with a long separator',
      "local t = {} for i = 1, 1000 do t[i] = '' end return table.concat(t, ('x'):rep(1e5))",
    ],
    [
      'gsub that multiplies',
      "return (('x'):rep(1e5):gsub('.', '%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0'))",
    ],
    ['gsub with a long capture', "return (('x'):rep(1e6):gsub('.*', ('%0'):rep(1000)))"],
    [
      'gsub by a function',
      "local s = ('y'):rep(1e5) return (('x'):rep(1000):gsub('.', function() return s end))",
    ],
    [
      'format of a long text',
      "local s = ('x'):rep(1e6) return string.format(('%s'):rep(1000), unpack({s, s, s, s, s, s, s, s, s, s}))",
    ],
    ['quoting', "return string.format('%q', ('\\1'):rep(4e6))"],
    ['upper in a loop', "local s = ('x'):rep(1e6) while true do s:upper() end"],
    ['reverse in a loop', "local s = ('x'):rep(1e6) while true do s:reverse() end"],
    ['a growing table', 'local t = {} while true do table.insert(t, 1) end'],
    ['tables from os.date', "while true do os.date('*t') end"],
    [
      'many patterns',
      "for i = 1, 1e9 do local p = ('[a'..i..']'):rep(2000) pcall(string.find, 'x', p) end",
    ],
    [
      'packing',
      'local t = {} for i = 1, 7000 do t[i] = i end while true do table.pack(unpack(t)) end',
    ],
    ['captures of gmatch', "for i = 1, 1e9 do for a in ('x'):rep(1000):gmatch('x') do end end"],
  ])('%s ends by memory', (_name, code) => {
    expect(limitOf(code)).toBe('memory');
  });

  test.each([
    ['a pattern', "return ('a'):rep(500):find(('a*'):rep(50) .. 'b')"],
    [
      'a pattern under pcall',
      "while true do pcall(string.find, ('a'):rep(500), ('a*'):rep(50) .. 'b') end",
    ],
    [
      'a plain search with near misses',
      "local s = ('a'):rep(4e5) while true do s:find(('a'):rep(1e5) .. 'b', 1, true) end",
    ],
    [
      'a sort that never agrees',
      'local t = {} for i = 1, 1e4 do t[i] = i end while true do pcall(table.sort, t, function(a, b) return (a * 7 + b * 13) % 3 == 0 end) end',
    ],
    ['insert at the front', 'local t = {} while true do table.insert(t, 1, 1) end'],
    ['insert far below', "table.insert({1}, -2^31, 'x')"],
    ['move of a long range', 'table.move({}, 1, 2^31 - 1, 2, {})'],
    ['unpack in a loop', 'local t = {} while true do unpack(t) end'],
    ['balances', "local s = ('('):rep(1e5) while true do s:find('%b()') end"],
    ['the length of a scan', "local s = ('x'):rep(1e6) while true do s:find('y', 1, true) end"],
    ['dates', "local f = ('%c'):rep(10) while true do os.date(f) end"],
  ])('%s ends by a limit', (_name, code) => {
    expect(limitOf(code)).toMatch(/^(fuel|memory)$/);
  });

  test.each([
    [
      'JSON that grows',
      "local c = require 'cjson' local t = {} for i = 1, 100 do t = {t, t} end return c.encode(t)",
    ],
    ['JSON of escapes', "return require('cjson').encode(('\\1'):rep(2e6))"],
    ['JSON in a loop', "local c = require 'cjson' while true do c.decode('[[],[],{},\"x\"]') end"],
    ['base64', "local s = ('x'):rep(1e6) while true do ngx.encode_base64(s) end"],
    ['a log line', "local s = ('x'):rep(1e6) print(s, s, s, s, s, s, s, s, s, s)"],
    [
      'inspect of shared tables',
      'local t = {} for i = 1, 1000 do t[i] = ("x"):rep(1000) end while true do kong.log.inspect(t) end',
    ],
  ])('%s ends by a limit', (_name, code) => {
    expect(limitOf(code, 'strict')).toMatch(/^(fuel|memory)$/);
  });
});
