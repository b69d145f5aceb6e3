import type { Compatibility, EventHook } from '@/lib/event-hooks/schema';
import type { ExecutedCode } from '@/lib/handlers/code/executed-code';
import type { Languages } from '@/lib/handlers/code/languages';
import type { ScriptProfile } from '@/lib/handlers/code/script-profile';
import type { HandlerEvent, PrepareContext, Prepared, TextTrace } from '@/lib/handlers/handler';
import { prepare } from '@/lib/handlers/registry';

/** Which gateway we behave like, and what scripts see of it. */
export type ScriptPolicy = { compatibility: Compatibility; profile: ScriptProfile | null };

type PrepareDeps = {
  languages: Languages;
  readPolicy: () => Promise<ScriptPolicy>;
  now: () => Date;
  pid: number;
  version: string;
  hmac: PrepareContext['hmac'];
};

/** Makes what prepares an event: here where only our own code runs, else where others' code does. */
export const makePrepare = (deps: PrepareDeps) => {
  // What was set last still holds while the database cannot be asked.
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
    const onTrace =
      onCode &&
      (({ path, text, steps, dropped }: TextTrace) => onCode({ part: path, text, steps, dropped }));
    return hook.handler === 'webhook-custom'
      ? deps.languages.prepare(hook, event, onTrace ? { ...context, onTrace } : context)
      : prepare(hook, event, { ...context, hmac: deps.hmac });
  };
};
