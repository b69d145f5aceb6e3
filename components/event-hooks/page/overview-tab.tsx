import type { ReactNode } from 'react';
import { Button } from '@/components/ui/controls/button';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { KeyValues } from '@/components/ui/values/key-values';
import { Time } from '@/components/ui/values/time';
import type { HookResource } from '@/lib/api/resources';
import { toHookSentence } from '../form/hook-sentence';
import { toDraft } from '../form/make-draft';
import { toRetrySummary } from '../form/retry-summary';
import { HANDLER_FORMS } from '../handlers/handler-forms';
import { InboxLink } from '../handlers/request/inbox-link';
import { HealthMeter } from '../list/health-meter';
import { hookStrings } from '../screen-strings';
import { formStrings } from '../strings';
import { HookDeliveries } from './hook-deliveries';

const { overview: words } = hookStrings;
const RECENT = 8;

type OverviewTabProps = { hook: HookResource; onConfigure: () => void };

/** The hook at a glance: what it listens to, where it delivers, and how the last deliveries went. */
export function OverviewTab({ hook, onConfigure }: OverviewTabProps) {
  const draft = toDraft(hook);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 pb-3 lg:grid-cols-2">
      <Frame aria-label={words.configuration}>
        <FrameHeader
          title={words.configuration}
          aside={
            <Button size="sm" onClick={onConfigure}>
              {words.edit}
            </Button>
          }
        />
        <p className="px-3 pt-3 text-lead text-pretty [overflow-wrap:anywhere]">
          {toHookSentence(draft)}
        </p>
        <InboxLink url={draft.url} className="px-3 pt-1 text-ink-2" />
        <KeyValues className="px-3 py-3" items={toConfigurationItems(hook)} />
      </Frame>
      <div className="space-y-3">
        <Frame aria-label={words.health}>
          <FrameHeader title={words.health} />
          <KeyValues className="px-3 py-3" items={toHealthItems(hook)} />
        </Frame>
        <HookDeliveries hookId={hook.id} title={hookStrings.recentTitle} limit={RECENT} />
      </div>
    </div>
  );
}

type Item = { key: string; value: ReactNode };

function toConfigurationItems(hook: HookResource): Item[] {
  const draft = toDraft(hook);
  const { label, sendsRequest, toFacts } = HANDLER_FORMS[hook.handler];
  return [
    { key: words.state, value: hook.enabled ? hookStrings.on : hookStrings.off },
    { key: formStrings.source, value: hook.source },
    { key: formStrings.event, value: hook.event ?? words.everyEvent },
    ...(hook.on_change ? [{ key: formStrings.onChange, value: words.yes }] : []),
    ...(draft.snooze === '' ? [] : [{ key: formStrings.snooze, value: draft.snooze }]),
    { key: formStrings.handler, value: label },
    ...toFacts(draft).map(({ key, text }) => ({
      key,
      value: <span className="[overflow-wrap:anywhere]">{text}</span>,
    })),
    ...(sendsRequest
      ? [
          { key: formStrings.successRule, value: formStrings.successRules[draft.successRule] },
          { key: formStrings.timeout, value: draft.timeout },
        ]
      : []),
    { key: formStrings.retrySchedule, value: toRetrySummary(draft.retrySchedule) },
    { key: formStrings.concurrency, value: draft.concurrency },
  ];
}

const toHealthItems = ({ health }: HookResource): Item[] => [
  { key: hookStrings.columns.health, value: <HealthMeter health={health} /> },
  { key: words.delivered, value: health.delivered.toLocaleString('en') },
  { key: words.failed, value: health.failed.toLocaleString('en') },
  { key: words.suppressed, value: health.suppressed.toLocaleString('en') },
  { key: hookStrings.columns.lastFired, value: <Time at={health.last_fired_at} /> },
];
