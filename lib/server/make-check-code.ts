import type { CheckCode } from '@/lib/event-hooks/check-code-port';
import { LUA_IS_OFF } from '@/lib/handlers/lambda/prepare';
import type { Languages } from '@/lib/handlers/languages';
import type { ScriptProfile } from '@/lib/handlers/script-profile';

type CheckCodeDeps = {
  languages: Pick<Languages, 'checkCode'>;
  readPolicy: () => Promise<{ profile: ScriptProfile | null }>;
};

/** Makes the check of a hook's code; where Lua is switched off no function passes (spec §5.9). */
export const makeCheckCode =
  ({ languages, readPolicy }: CheckCodeDeps): CheckCode =>
  async (hook) => {
    if (hook.handler === 'lambda' && (await readPolicy()).profile === null)
      return [{ path: ['config', 'functions'], message: LUA_IS_OFF, line: 1, column: 1 }];
    return languages.checkCode(hook);
  };
