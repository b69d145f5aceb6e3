import type { EventHook } from '@/lib/event-hooks/schema';
import { type HookCode, listCode } from '@/lib/handlers/code/list-code';
import { ScriptProfile } from '@/lib/handlers/code/script-profile';
import { findRestrictions } from '@/lib/lua';
import { findTemplateRestrictions } from '@/lib/template';

/** A name that the code of a hook uses and that some sandbox profiles do not provide. */
export type RestrictedName = {
  /** The profiles without the name; empty for a template, which has one profile only. */
  profiles: readonly ScriptProfile[];
  name: string;
  /** The index of the function, or the path of the template in the config. */
  part: number | string;
  line: number;
};

const MAX_NAMES = 10;

/** Finds the names in a hook's code that its sandbox does not provide, without running it. */
export const findRestrictedNames = (hook: EventHook): RestrictedName[] =>
  listCode(hook)
    .flatMap((code) =>
      code.language === 'lua'
        ? findInFunction(code)
        : findInTemplate(code, hook.delivery.jsonHelper),
    )
    .slice(0, MAX_NAMES);

const findInTemplate = ({ path, text }: HookCode, json: boolean): RestrictedName[] =>
  findTemplateRestrictions(text, { json }).map(({ name, start }) => ({
    profiles: [],
    name,
    part: path.slice(1).join('.'),
    line: start.line,
  }));

const findInFunction = ({ path, text }: HookCode): RestrictedName[] => {
  const found = new Map<string, RestrictedName>();
  for (const profile of ScriptProfile.options) {
    for (const { name, start } of findRestrictions(text, profile)) {
      const key = `${start.offset} ${name}`;
      const profiles = [...(found.get(key)?.profiles ?? []), profile];
      found.set(key, { profiles, name, part: path.at(-1) ?? 0, line: start.line });
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
};
