import { Fragment } from 'react';
import type { RestrictedName } from '@/lib/client/preview/find-restricted-names';
import type { EventHook } from '@/lib/event-hooks/schema';
import { ScriptProfile } from '@/lib/handlers/code/script-profile';
import { previewStrings as words } from './strings';

type RestrictionSummaryProps = {
  hook: EventHook;
  restricted: readonly RestrictedName[];
  /** The draft fails on the event that is shown. */
  failed: boolean;
};

/** The names in the hook's code that a sandbox profile, or the sandbox of templates, lacks. */
export function RestrictionSummary({ hook, restricted, failed }: RestrictionSummaryProps) {
  // Beside a failure the sentence would read as a contradiction.
  if (hook.handler === 'lambda' && restricted.length === 0 && !failed)
    return <p className="text-ink-3 text-meta">{words.runsEverywhere}</p>;
  const groups = new Map<string, RestrictedName[]>();
  for (const each of restricted) {
    const who = toWho(each.profiles);
    groups.set(who, [...(groups.get(who) ?? []), each]);
  }
  return [...groups].map(([who, each]) => (
    <p key={who} className="text-meta text-wait">
      {who}{' '}
      {each.map(({ name, part, line }, at) => (
        <Fragment key={`${part} ${line} ${name}`}>
          {at === 0 ? '' : ', '}
          <code className="break-all">{name}</code> {words.restrictedAt(line, toPart(hook, part))}
        </Fragment>
      ))}
    </p>
  ));
}

function toWho(profiles: readonly ScriptProfile[]): string {
  if (profiles.length === 0) return words.templatesRestrict;
  return profiles.length === ScriptProfile.options.length
    ? words.allRestrict
    : words.someRestrict(profiles);
}

function toPart(hook: EventHook, part: number | string): string | null {
  if (typeof part === 'string') return part;
  const several = hook.handler === 'lambda' && hook.config.functions.length > 1;
  return several ? words.functionName(part) : null;
}
