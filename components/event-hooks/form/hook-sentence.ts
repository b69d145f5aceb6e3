import { formatSeconds } from '@/components/ui/values/format-time';
import type { PartialDraft } from '../handlers/handler-form';
import { HANDLER_FORMS } from '../handlers/handler-forms';
import { formStrings } from '../strings';
import { parseDuration } from './parse-durations';

/** Summarizes a draft in one sentence; null while its source or its destination is missing. */
export function toHookSentence(draft: PartialDraft): string | null {
  const { source = '', event = '', handler } = draft;
  const action = handler ? HANDLER_FORMS[handler].summarize(draft) : null;
  if (source === '' || action === null) return null;
  const subject =
    event === '' ? formStrings.anyEventOf(source) : formStrings.anEvent(source, event);
  return formStrings.sentence(subject, toGate(draft), action);
}

function toGate({ onChange, snooze = '' }: PartialDraft): string {
  const { gates } = formStrings;
  const seconds = parseDuration(snooze);
  return (
    (onChange ? gates.onChange : '') +
    (seconds === null || seconds === 0 ? '' : gates.snooze(formatSeconds(seconds)))
  );
}
