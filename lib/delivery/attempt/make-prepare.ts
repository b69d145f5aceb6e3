import type { EventHook } from '@/lib/event-hooks/schema';
import type { ExecutedCode } from '@/lib/handlers/code/executed-code';
import type { Languages } from '@/lib/handlers/code/languages';
import type { ScriptProfile } from '@/lib/handlers/code/script-profile';
import type { Compatibility } from '@/lib/handlers/compatibility';
import { HANDLER_CONFIGS } from '@/lib/handlers/handler-configs';
import { prepare } from '@/lib/handlers/prepare';
import type { HandlerEvent, PrepareContext, Prepared, TextTrace } from '@/lib/handlers/prepared';

/** The gateway version whose behavior applies, and the sandbox profile of Lua functions. */
export type ScriptPolicy = { compatibility: Compatibility; profile: ScriptProfile | null };

type PrepareDeps = {
  languages: Languages;
  readPolicy: () => Promise<ScriptPolicy>;
  now: () => Date;
  pid: number;
  version: string;
  hmac: PrepareContext['hmac'];
};

const preparesWithoutUserCode = ({ handler }: EventHook): boolean => {
  const { code } = HANDLER_CONFIGS[handler];
  return code === 'none' || code.runsIn === 'execute';
};

/**
 * Returns the function that prepares an event: in the sandbox, unless the handler declares that
 * preparing runs no user code.
 */
export const makePrepare = (deps: PrepareDeps) => {
  // The last known policy stays in effect while the database is unavailable.
  let policy: ScriptPolicy | null = null;
  const readPolicy = async (): Promise<ScriptPolicy> => {
    try {
      policy = await deps.readPolicy();
    } catch (error) {
      if (policy === null) throw error;
    }
    return policy;
  };
  return async (
    hook: EventHook,
    event: HandlerEvent,
    onCode?: (code: ExecutedCode) => void,
  ): Promise<Prepared> => {
    const context = {
      ...(await readPolicy()),
      nowMs: deps.now().getTime(),
      pid: deps.pid,
      userAgent: `Hookline/${deps.version}`,
    };
    if (preparesWithoutUserCode(hook)) return prepare(hook, event, { ...context, hmac: deps.hmac });
    if (onCode === undefined) return deps.languages.prepare(hook, event, context);
    const onTrace = ({ path, text, steps, dropped }: TextTrace) =>
      onCode({ part: path, text, steps, dropped });
    return deps.languages.prepare(hook, event, { ...context, onTrace });
  };
};
