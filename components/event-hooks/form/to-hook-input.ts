import { HANDLER_FORMS } from '../handlers/handler-forms';
import { formStrings } from '../strings';
import type { DraftErrors, HookDraft } from './hook-draft';
import { parseDuration, parseDurations } from './parse-durations';

/**
 * Converts a draft to the request that saves it. An empty value is absent, so that it is reported as
 * missing, and a kept secret is not sent. `errors` are the values that have no form to be sent in.
 */
export function toHookInput(draft: HookDraft): {
  kong: Record<string, unknown>;
  hookline: Record<string, unknown>;
  errors: DraftErrors;
} {
  const errors: DraftErrors = new Map();
  const kong = {
    source: draft.source.trim() === '' ? undefined : draft.source.trim(),
    event: draft.event === '' ? null : draft.event,
    on_change: draft.onChange,
    snooze: toSnooze(draft.snooze, errors),
    handler: draft.handler,
    config: HANDLER_FORMS[draft.handler].toConfig(draft, errors),
  };
  const hookline = {
    label: draft.label.trim() === '' ? null : draft.label,
    enabled: draft.enabled,
    delivery: toDelivery(draft, errors),
  };
  return { kong, hookline, errors };
}

function toSnooze(written: string, errors: DraftErrors): number | null {
  if (written.trim() === '') return null;
  const seconds = parseDuration(written);
  if (seconds === null) errors.set('snooze', formStrings.notADuration);
  return seconds;
}

function toDelivery(draft: HookDraft, errors: DraftErrors): Record<string, unknown> {
  const timeout = toMilliseconds(draft.timeout);
  if (timeout === null) errors.set('timeout', formStrings.notADuration);
  const schedule = parseDurations(draft.retrySchedule);
  if ('invalid' in schedule) {
    errors.set('retrySchedule', formStrings.notADurationNamed(schedule.invalid));
  }
  const concurrency = draft.concurrency.trim() === '' ? Number.NaN : Number(draft.concurrency);
  if (Number.isNaN(concurrency)) errors.set('concurrency', formStrings.notANumber);
  return {
    timeoutMs: timeout ?? undefined,
    retryScheduleSeconds: 'invalid' in schedule ? undefined : schedule.seconds,
    concurrency: Number.isNaN(concurrency) ? undefined : concurrency,
    successRule: draft.successRule,
    jsonHelper: draft.jsonHelper,
  };
}

const MILLISECONDS = /^(\d+)\s*ms$/i;

function toMilliseconds(written: string): number | null {
  const [, ms] = MILLISECONDS.exec(written.trim()) ?? [];
  if (ms !== undefined) return Number(ms);
  const seconds = parseDuration(written);
  return seconds === null ? null : Math.round(seconds * 1_000);
}
