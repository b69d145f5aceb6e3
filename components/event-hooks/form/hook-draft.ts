import { formatSeconds } from '@/components/ui/values/format-time';
import type { HookResource, SettingsResource } from '@/lib/api/resources';
import { DeliverySettings } from '@/lib/event-hooks/schema';
import { isRecord } from '@/lib/fields/is-record';
import { checkTargetUrl } from '@/lib/fields/target-url';
import type { Handler } from '@/lib/handlers/handler-name';

/** `keep`: a secret is stored and stays; its value never reaches the browser. */
export type SecretDraft = { kind: 'none' | 'keep' | 'replace'; value: string };
export type HeaderDraft = { name: string; value: string };

/**
 * A hook while somebody edits it: one flat record of what the controls hold, for all handlers at
 * once, so that looking at another handler loses nothing.
 */
export type HookDraft = {
  label: string;
  enabled: boolean;
  source: string;
  /** Empty: every event of the source. */
  event: string;
  onChange: boolean | null;
  snooze: string;
  handler: Handler;
  url: string;
  method: string;
  headers: HeaderDraft[];
  headersFormat: boolean;
  payload: string;
  payloadFormat: boolean;
  body: string;
  bodyFormat: boolean;
  secret: SecretDraft;
  sslVerify: boolean;
  functions: { code: string }[];
  timeout: string;
  retrySchedule: string;
  concurrency: string;
  successRule: '2xx' | 'any';
  jsonHelper: boolean;
};

const FIRST_FUNCTION = `return function (data, event, source, pid)
  -- return true when it worked; anything else is tried again
  return true
end
`;

// Never rounded: what is shown is what is saved back.
const writeMilliseconds = (ms: number) =>
  ms % 1_000 === 0 ? formatSeconds(ms / 1_000) : `${ms} ms`;

/** Delivery settings as the form writes them. */
export const toDeliveryDraft = (delivery: DeliverySettings) => ({
  timeout: writeMilliseconds(delivery.timeoutMs),
  retrySchedule: delivery.retryScheduleSeconds.map(formatSeconds).join(', '),
  concurrency: String(delivery.concurrency),
  successRule: delivery.successRule,
  jsonHelper: delivery.jsonHelper,
});

/** What a link to the form may fill in; an address that no hook may have is left out. */
export type DraftStart = {
  source?: string | undefined;
  event?: string | undefined;
  url?: string | undefined;
};

/** A draft to begin with. `ssl_verify` begins as the gateway version has it (spec §10). */
export function makeDraft(
  settings: Pick<SettingsResource, 'compatibility'>,
  start: DraftStart = {},
): HookDraft {
  const { url = '' } = start;
  return {
    label: '',
    enabled: true,
    source: start.source ?? '',
    event: start.event ?? '',
    onChange: null,
    snooze: '',
    handler: 'webhook',
    url: checkTargetUrl(url) === null ? url : '',
    method: 'POST',
    headers: [],
    headersFormat: false,
    payload: '',
    payloadFormat: true,
    body: '',
    bodyFormat: true,
    secret: { kind: 'none', value: '' },
    sslVerify: settings.compatibility === '3.14',
    functions: [{ code: FIRST_FUNCTION }],
    ...toDeliveryDraft(DeliverySettings.parse({})),
  };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const flag = (value: unknown, otherwise: boolean) =>
  typeof value === 'boolean' ? value : otherwise;

const toHeaderDrafts = (headers: unknown): HeaderDraft[] =>
  isRecord(headers)
    ? Object.entries(headers).map(([name, value]) => ({ name, value: text(value) }))
    : [];

/** A stored hook as a draft. */
export function toDraft(hook: Omit<HookResource, 'health'>): HookDraft {
  const { config } = hook;
  const blank = makeDraft({ compatibility: '3.4' });
  const functions = Array.isArray(config.functions) ? config.functions.map(text) : [];
  return {
    ...blank,
    ...toDeliveryDraft(hook.delivery),
    label: hook.label ?? '',
    enabled: hook.enabled,
    source: hook.source,
    event: hook.event ?? '',
    onChange: hook.on_change,
    snooze: hook.snooze === null ? '' : formatSeconds(hook.snooze),
    handler: hook.handler,
    url: text(config.url),
    method: text(config.method) || blank.method,
    headers: toHeaderDrafts(config.headers),
    headersFormat: flag(config.headers_format, false),
    payload: isRecord(config.payload) ? JSON.stringify(config.payload, null, 2) : '',
    payloadFormat: flag(config.payload_format, true),
    body: text(config.body),
    bodyFormat: flag(config.body_format, true),
    secret: { kind: hook.has_secret ? 'keep' : 'none', value: '' },
    sslVerify: flag(config.ssl_verify, false),
    functions: functions.length > 0 ? functions.map((code) => ({ code })) : blank.functions,
  };
}
