import { expect, test } from 'vitest';
import { makeInProcessLanguages } from '@/lib/handlers/code/in-process-languages';
import type { ScriptProfile } from '@/lib/handlers/code/script-profile';
import { hmac } from '@/lib/net/sign';
import { makeLambda, makeWebhookCustom } from '@/lib/testing/factories';
import { makeCheckCode } from './make-check-code';

const check = (profile: ScriptProfile | null) =>
  makeCheckCode({
    languages: makeInProcessLanguages(hmac),
    readPolicy: async () => ({ profile }),
  });

test('where Lua is off no lambda passes, whatever its functions are', async () => {
  expect(await check(null)(makeLambda())).toEqual([
    expect.objectContaining({
      path: ['config', 'functions'],
      message: expect.stringContaining("'untrusted_lua' config option is set to 'off'"),
    }),
  ]);
  expect(await check('strict')(makeLambda())).toEqual([]);
});

test('templates are checked whatever functions may see', async () => {
  const { config, ...hook } = makeWebhookCustom();
  const broken = { ...hook, config: { ...config, body: '{% end %}' } };
  for (const profile of ['sandbox', null] as const) {
    expect(await check(profile)(broken)).toMatchObject([{ path: ['config', 'body'] }]);
    expect(await check(profile)(makeWebhookCustom())).toEqual([]);
  }
});
