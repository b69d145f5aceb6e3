import { formatSeconds } from '@/components/ui/values/format-time';
import type { HookResource, SettingsResource } from '@/lib/api/resources';
import { DeliverySettings } from '@/lib/event-hooks/schema';
import { checkTargetUrl } from '@/lib/fields/target-url';
import { HANDLERS } from '@/lib/handlers/handler-name';
import { HANDLER_FORMS } from '../handlers/handler-forms';
import { hookStrings } from '../screen-strings';
import type { HookDraft } from './hook-draft';

const FIRST_FUNCTION = `return function (data, event, source, pid)
  -- return true on success; anything else is retried
  return true
end
`;

// Never rounded: what is shown is what is saved back.
const writeMilliseconds = (ms: number) =>
  ms % 1_000 === 0 ? formatSeconds(ms / 1_000) : `${ms} ms`;

/** Converts delivery settings to the draft fields that edit them. */
export const toDeliveryDraft = (delivery: DeliverySettings) => ({
  timeout: writeMilliseconds(delivery.timeoutMs),
  retrySchedule: delivery.retryScheduleSeconds.map(formatSeconds).join(', '),
  concurrency: String(delivery.concurrency),
  successRule: delivery.successRule,
  jsonHelper: delivery.jsonHelper,
});

/** The fields that a link to the form may fill in; an invalid URL is ignored. */
export type DraftStart = {
  source?: string | undefined;
  event?: string | undefined;
  url?: string | undefined;
};

/** Makes the draft of a new hook. `ssl_verify` has the default of the gateway version (spec §10). */
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
    handler: HANDLERS[0],
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

/** Converts a stored hook to a draft. */
export function toDraft(hook: Omit<HookResource, 'health'>): HookDraft {
  return {
    ...makeDraft({ compatibility: '3.4' }),
    ...toDeliveryDraft(hook.delivery),
    label: hook.label ?? '',
    enabled: hook.enabled,
    source: hook.source,
    event: hook.event ?? '',
    onChange: hook.on_change,
    snooze: hook.snooze === null ? '' : formatSeconds(hook.snooze),
    handler: hook.handler,
    ...HANDLER_FORMS[hook.handler].fromConfig(hook.config),
    secret: { kind: hook.has_secret ? 'keep' : 'none', value: '' },
  };
}

/** Makes the draft of a copy of a hook, without the values that cannot be read. */
export function toClonedDraft(hook: HookResource): HookDraft {
  const draft = toDraft(hook);
  const readable = (name: string) => !hook.unreadable.includes(`headers.${name}`);
  return {
    ...draft,
    // The mask of a lost credential would be sent as if it were one.
    headers: draft.headers.map((header) =>
      readable(header.name) ? header : { ...header, value: '' },
    ),
    label: hook.label === null ? '' : hookStrings.cloneOf(hook.label),
    secret: { kind: 'none', value: '' },
  };
}
