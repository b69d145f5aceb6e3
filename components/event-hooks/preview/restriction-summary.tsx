import { Fragment } from 'react';
import type { RestrictedName } from '@/lib/client/preview/find-restricted-names';
import type { EventHook } from '@/lib/event-hooks/schema';
import { ScriptProfile } from '@/lib/handlers/code/script-profile';
import { previewStrings as words } from './strings';

type RestrictionSummaryProps = { hook: EventHook; restricted: readonly RestrictedName[] };

/** What each profile of functions, or the sandbox of templates, would refuse in the hook's code. */
export function RestrictionSummary({ hook, restricted }: RestrictionSummaryProps) {
  if (hook.handler === 'lambda' && restricted.length === 0)
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
          <code className="break-all">{name}</code> {words.refusedAt(line, toPart(hook, part))}
        </Fragment>
      ))}
    </p>
  ));
}

function toWho(profiles: readonly ScriptProfile[]): string {
  if (profiles.length === 0) return words.templatesRefuse;
  return profiles.length === ScriptProfile.options.length
    ? words.allRefuse
    : words.someRefuse(profiles);
}

function toPart(hook: EventHook, part: number | string): string | null {
  if (typeof part === 'string') return part;
  const several = hook.handler === 'lambda' && hook.config.functions.length > 1;
  return several ? words.functionName(part) : null;
}
