import { describe, expect, test } from 'vitest';
import { makeLambda, makeWebhookCustom } from '@/lib/testing/factories';
import { checkCode } from './check-code';

describe('checkCode', () => {
  test('a function that does not compile is reported with its path and position [1.3-lua-syntax]', () => {
    const hook = makeLambda({ config: { functions: ['return function () end', 'x =\n= 1'] } });
    expect(checkCode(hook)).toEqual([
      {
        path: ['config', 'functions', 1],
        message: expect.stringMatching(
          /^Error parsing function: \[string "x =\.\.\."\]:2: .+ \(line 2, column 1\)$/,
        ),
        line: 2,
        column: 1,
      },
    ]);
  });

  test('nothing is run: neither a chunk that fails nor one that never ends [1.3-lua-not-run]', () => {
    const functions = ['error("ran")', 'while true do end'];
    expect(checkCode(makeLambda({ config: { functions } }))).toEqual([]);
  });

  test('each template of a custom webhook is checked, and no other string', () => {
    const hook = makeWebhookCustom();
    const broken = {
      ...hook.config,
      body: '{{{x}}}',
      payload: { a: { b: ['ok', '{% end %}'] } },
      headers: { 'x-a': '{{(}}' },
      headers_format: true,
    };
    expect(checkCode({ ...hook, config: broken }).map(({ path }) => path.join('.'))).toEqual([
      'config.body',
      'config.payload.a.b.1',
      'config.headers.x-a',
    ]);
    const off = { ...broken, body_format: false, payload_format: false, headers_format: false };
    expect(checkCode({ ...hook, config: off })).toEqual([]);
  });
});
