import type { CheckCode } from '@/lib/event-hooks/check-code-port';
import type { Languages } from '@/lib/handlers/code/languages';
import type { ScriptProfile } from '@/lib/handlers/code/script-profile';
import { HANDLER_CONFIGS } from '@/lib/handlers/handler-configs';
import { LUA_IS_OFF } from '@/lib/handlers/lambda/lambda';

type CheckCodeDeps = {
  languages: Pick<Languages, 'checkCode'>;
  readPolicy: () => Promise<{ profile: ScriptProfile | null }>;
};

/** Makes the check of a hook's code; when Lua is switched off, no function passes (spec §5.9). */
export const makeCheckCode =
  ({ languages, readPolicy }: CheckCodeDeps): CheckCode =>
  async (hook) => {
    const { code } = HANDLER_CONFIGS[hook.handler];
    if (code !== 'none' && code.language === 'lua' && (await readPolicy()).profile === null)
      return code.fields.map(({ name }) => ({
        path: ['config', name],
        message: LUA_IS_OFF,
        line: 1,
        column: 1,
      }));
    return languages.checkCode(hook);
  };
