import { describe, expect, test } from 'vitest';
import { compile, execute, makeState, type Profile, parseChunk } from '../index';

function run(code: string, profile: Profile = 'strict') {
  const lines: string[] = [];
  const { chunk, diagnostics } = parseChunk(code, '=lambda');
  if (!chunk) throw new Error(diagnostics[0]?.message);
  const host = {
    nowMs: () => 1_700_000_000_123,
    clockSeconds: () => 1.5,
    log: (level: string, text: string) => lines.push(`${level}: ${text}`),
  };
  const outcome = execute(makeState({ profile, host }), compile(chunk));
  if ('limit' in outcome) throw outcome.limit;
  return { lines, result: outcome.ok ? outcome.values : outcome.error };
}

describe('kong and ngx in strict and lax mode', () => {
  test('log at their levels, and print at notice', () => {
    const { lines } = run(`kong.log('a', 1, nil, true) kong.log.err('b') kong.log.debug('c')
      ngx.log(ngx.WARN, 'd', 2, ngx.null) print('e', 'f') kong.log.inspect({1, 2, x = {y = 'z'}})`);
    expect(lines).toEqual([
      'notice: a1niltrue',
      'error: b',
      'debug: c',
      'warn: d2null',
      'notice: ef',
      'notice: { 1, 2,\n  x = {\n    y = "z"\n  }\n}',
    ]);
  });

  test('pass strings, not bytes, to the host', () => {
    expect(run("print('ä→')").lines).toEqual(['notice: ä→']);
  });

  test('print circular tables once', () => {
    expect(run('local t = {} t.t = t kong.log.inspect(t)').lines).toEqual([
      'notice: {\n  t = <table>\n}',
    ]);
  });

  test('reject log arguments that nginx rejects', () => {
    expect(run('ngx.log(ngx.ERR, {})').result).toBe(
      "lambda:1: bad argument #2 to 'log' (expected table to have __tostring metamethod)",
    );
    expect(run("ngx.log(99, 'x')").result).toBe(
      "lambda:1: bad argument #1 to 'log' (bad log level)",
    );
  });

  test("return the host's time", () => {
    const code = `return ngx.time(), ngx.now(), ngx.today(), ngx.utctime(), ngx.http_time(0),
      ngx.cookie_time(0), os.clock(), os.time(), os.date('!%F')`;
    expect(run(code).result).toEqual([
      1_700_000_000,
      1_700_000_000.123,
      '2023-11-14',
      '2023-11-14 22:13:20',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      'Thu, 01-Jan-70 00:00:00 GMT',
      1.5,
      1_700_000_000,
      '2023-11-14',
    ]);
  });

  test('encode and decode strings', () => {
    const code = `return ngx.encode_base64('any carnal pleas'), ngx.encode_base64('ab', true),
      ngx.decode_base64('YW55IGNhcm5hbCBwbGVhcw=='), ngx.decode_base64('?'), ngx.decode_base64('YWI'),
      ngx.escape_uri('a b&c/~'), ngx.unescape_uri('a+b%26%zz'), ngx.quote_sql_str("it's\\n\\\\")`;
    expect(run(code).result).toEqual([
      'YW55IGNhcm5hbCBwbGVhcw==',
      'YWI',
      'any carnal pleas',
      undefined,
      'ab',
      'a%20b%26c%2F~',
      'a b&%zz',
      "'it\\'s\\n\\\\'",
    ]);
  });

  test('are absent from the sandbox of 3.4', () => {
    expect(run('return ngx, kong, print, bit, jit', 'sandbox').result).toEqual(
      Array(5).fill(undefined),
    );
  });

  test.each(['ngx', 'kong', 'kong.log', 'bit', 'string'])('cannot be changed: %s', (name) => {
    expect(run(`${name}.x = 1`, 'lax').result).toBe(
      `lambda:1: Can not modify ${name}.x. Protected by the sandbox.`,
    );
  });

  test('keep what one state writes past the protection from other states', () => {
    for (const name of ['string', 'kong', 'kong.log', "require('cjson')"]) {
      run(`table.insert(${name}, 'leak')`);
      expect(run(`return ${name}[1]`).result).toEqual([undefined]);
    }
  });
});

describe('require in strict mode', () => {
  test('returns the modules this engine has, the same each time', () => {
    const code = `return require('cjson') == require('cjson'), type(require('table.new')),
      require('bit').band(7, 2), require('cjson.safe').decode('{') == nil`;
    expect(run(code).result).toEqual([true, 'function', 2, true]);
  });

  test("rejects all others with Kong's message", () => {
    expect(run("require 'resty.http'").result).toBe(
      "lambda:1: require 'resty.http' not allowed within sandbox",
    );
  });
});
