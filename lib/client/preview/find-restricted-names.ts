import type { EventHook } from '@/lib/event-hooks/schema';
import { ScriptProfile } from '@/lib/handlers/code/script-profile';
import { findRefusals } from '@/lib/lua';
import { findTemplateRefusals } from '@/lib/template';

/** Something the code of a hook uses that those named do not give it. */
export type RestrictedName = {
  /** The profiles of functions; none for a template, for which there is one only. */
  profiles: readonly ScriptProfile[];
  name: string;
  /** Which function, from 0, or where in the config the text stands. */
  part: number | string;
  line: number;
};

/** More would not be read. */
const MOST = 10;

type CustomConfig = Extract<EventHook, { handler: 'webhook-custom' }>['config'];

/** What of a hook's code would be restricted, as far as one sees without running it. */
export const findRestrictedNames = (hook: EventHook): RestrictedName[] => {
  if (hook.handler === 'lambda')
    return hook.config.functions.flatMap(findInFunction).slice(0, MOST);
  if (hook.handler !== 'webhook-custom') return [];
  const json = hook.delivery.jsonHelper;
  return findTexts(hook.config)
    .flatMap(({ part, text }) =>
      findTemplateRefusals(text, { json }).map(
        ({ name, start }): RestrictedName => ({ profiles: [], name, part, line: start.line }),
      ),
    )
    .slice(0, MOST);
};

const findInFunction = (code: string, part: number): RestrictedName[] => {
  const found = new Map<string, RestrictedName>();
  for (const profile of ScriptProfile.options) {
    for (const { name, start } of findRefusals(code, profile)) {
      const key = `${start.offset} ${name}`;
      const profiles = [...(found.get(key)?.profiles ?? []), profile];
      found.set(key, { profiles, name, part, line: start.line });
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
};

const findTexts = (config: CustomConfig): { part: string; text: string }[] => [
  ...(config.headers_format ? listTexts('headers', config.headers) : []),
  ...(config.body_format ? listTexts('body', config.body) : []),
  ...(config.payload_format ? listTexts('payload', config.payload) : []),
];

const listTexts = (part: string, value: unknown): { part: string; text: string }[] => {
  if (typeof value === 'string') return [{ part, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => listTexts(`${part}.${key}`, inner));
};
