import { formatSeconds } from '@/components/ui/values/format-time';
import { formStrings } from '../strings';
import type { HookDraft } from './hook-draft';
import { parseDuration } from './parse-durations';

type Said = Partial<
  Pick<HookDraft, 'source' | 'event' | 'handler' | 'url' | 'method' | 'onChange' | 'snooze'>
> & {
  functions?: readonly unknown[];
};

/** A draft in one sentence; null while it has no source, or no address where it needs one. */
export function toHookSentence(draft: Said): string | null {
  const { source = '', event = '' } = draft;
  const deed = toDeed(draft);
  if (source === '' || deed === null) return null;
  const subject = event === '' ? formStrings.anyEventOf(source) : `${source} · ${event}`;
  return formStrings.sentence(subject, toGate(draft), deed);
}

function toDeed({ handler, url = '', method = '', functions = [] }: Said): string | null {
  const { deeds } = formStrings;
  if (handler === 'log') return deeds.log;
  if (handler === 'lambda') return deeds.lambda(functions.length);
  const target = URL.canParse(url) ? new URL(url).host : '';
  if (target === '') return null;
  return handler === 'webhook' ? deeds.post(target) : deeds.send(method, target);
}

function toGate({ onChange, snooze = '' }: Said): string {
  const { gates } = formStrings;
  const seconds = parseDuration(snooze);
  return (
    (onChange ? gates.onChange : '') +
    (seconds === null || seconds === 0 ? '' : gates.snooze(formatSeconds(seconds)))
  );
}
