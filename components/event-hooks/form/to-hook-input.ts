import { formStrings } from '../strings';
import type { HeaderDraft, HookDraft, SecretDraft } from './hook-draft';
import { parseDuration, parseDurations } from './parse-durations';
import type { Complaints } from './to-draft-path';

/**
 * A draft as the request that saves it. An empty text is sent as absent, so that it is reported as
 * missing; a secret that stays is not sent at all. `complaints` is what could not even be sent.
 */
export function toHookInput(draft: HookDraft): {
  kong: Record<string, unknown>;
  hookline: Record<string, unknown>;
  complaints: Complaints;
} {
  const complaints: Complaints = new Map();
  const kong = {
    source: orAbsent(draft.source),
    event: draft.event === '' ? null : draft.event,
    on_change: draft.onChange,
    snooze: toSnooze(draft.snooze, complaints),
    handler: draft.handler,
    config: toConfig(draft, complaints),
  };
  const hookline = {
    label: draft.label.trim() === '' ? null : draft.label,
    enabled: draft.enabled,
    delivery: toDelivery(draft, complaints),
  };
  return { kong, hookline, complaints };
}

const orAbsent = (value: string) => (value.trim() === '' ? undefined : value.trim());
const orNull = (value: string) => (value === '' ? null : value);

function toSnooze(written: string, complaints: Complaints): number | null {
  if (written.trim() === '') return null;
  const seconds = parseDuration(written);
  if (seconds === null) complaints.set('snooze', formStrings.notADuration);
  return seconds;
}

function toConfig(draft: HookDraft, complaints: Complaints): Record<string, unknown> {
  switch (draft.handler) {
    case 'log':
      return {};
    case 'lambda':
      return { functions: draft.functions.map(({ code }) => code) };
    case 'webhook':
      return toTarget(draft, complaints);
    case 'webhook-custom':
      return {
        ...toTarget(draft, complaints),
        method: orAbsent(draft.method),
        payload: toPayload(draft.payload, complaints),
        payload_format: draft.payloadFormat,
        body: orNull(draft.body),
        body_format: draft.bodyFormat,
        headers_format: draft.headersFormat,
      };
  }
}

const toTarget = (draft: HookDraft, complaints: Complaints) => ({
  url: orAbsent(draft.url),
  headers: toHeaders(draft.headers, complaints),
  ssl_verify: draft.sslVerify,
  ...toSecret(draft.secret),
});

function toSecret({ kind, value }: SecretDraft): { secret?: string | null } {
  if (kind === 'keep') return {};
  return { secret: kind === 'none' ? null : value };
}

function toHeaders(rows: HeaderDraft[], complaints: Complaints): Record<string, string> {
  const seen = new Set<string>();
  const filled = rows.map(({ name, value }, index) => ({ name: name.trim(), value, index }));
  const entries = filled.filter(({ name, value }) => name !== '' || value !== '');
  for (const { name, index } of entries) {
    const key = name.toLowerCase();
    if (seen.has(key)) complaints.set(`headers.${index}.name`, formStrings.headerTwice);
    seen.add(key);
  }
  return Object.fromEntries(entries.map(({ name, value }) => [name, value]));
}

function toPayload(written: string, complaints: Complaints): unknown {
  if (written.trim() === '') return null;
  try {
    return JSON.parse(written);
  } catch (error) {
    complaints.set('payload', formStrings.notJson(error instanceof Error ? error.message : ''));
    return null;
  }
}

function toDelivery(draft: HookDraft, complaints: Complaints): Record<string, unknown> {
  const timeout = toMilliseconds(draft.timeout);
  if (timeout === null) complaints.set('timeout', formStrings.notADuration);
  const schedule = parseDurations(draft.retrySchedule);
  if ('bad' in schedule) {
    complaints.set('retrySchedule', formStrings.notADurationNamed(schedule.bad));
  }
  const concurrency = draft.concurrency.trim() === '' ? Number.NaN : Number(draft.concurrency);
  if (Number.isNaN(concurrency)) complaints.set('concurrency', formStrings.notANumber);
  return {
    timeoutMs: timeout ?? undefined,
    retryScheduleSeconds: 'bad' in schedule ? undefined : schedule.seconds,
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
