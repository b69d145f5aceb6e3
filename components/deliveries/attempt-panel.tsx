'use client';
import type { ReactNode } from 'react';
import { ReceivedView } from '@/components/exchange/received-view';
import { SentView } from '@/components/exchange/sent-view';
import { TimingView } from '@/components/exchange/timing-view';
import { Notice } from '@/components/ui/feedback/notice';
import { Tab, TabList, TabPanel, Tabs } from '@/components/ui/layout/tabs';
import { BodyView } from '@/components/ui/values/body-view';
import { KeyValues } from '@/components/ui/values/key-values';
import { Time } from '@/components/ui/values/time';
import { toValueBody } from '@/components/ui/values/to-value-body';
import type { AttemptDetail, DeliveryDetail } from '@/lib/api/resources';
import { toHandlerResult } from '@/lib/client/handler-results';
import type { AttemptTab } from './delivery-url';
import { deliveryStrings } from './strings';

const { tabs: names, steps, exchange, timing } = deliveryStrings;

type ViewProps = { attempt: AttemptDetail; delivery: DeliveryDetail };

const VIEWS: Record<AttemptTab, (props: ViewProps) => ReactNode> = {
  request: RequestTab,
  response: ResponseTab,
  output: OutputTab,
  error: ErrorTab,
  timing: TimingTab,
};

type AttemptPanelProps = ViewProps & {
  /** Null, or a tab that this handler does not have, shows the first one. */
  tab: AttemptTab | null;
  onTab: (tab: AttemptTab) => void;
};

/** One attempt: what was sent or returned, and how long each phase took. */
export function AttemptPanel({ attempt, delivery, tab, onTab }: AttemptPanelProps) {
  const { parts } = toHandlerResult(delivery.handler);
  const tabs = [...parts, 'timing'] as const;
  const findTab = (name: string | null) => tabs.find((each) => each === name);
  const shown = findTab(tab) ?? parts[0];
  const View = VIEWS[shown];
  return (
    <Tabs
      value={shown}
      onValueChange={(name) => {
        const next = findTab(name);
        if (next) onTab(next);
      }}
      className="border-t"
    >
      <TabList aria-label={steps.attempt(attempt.number)}>
        {tabs.map((name) => (
          <Tab key={name} value={name}>
            {names[name]}
          </Tab>
        ))}
      </TabList>
      <TabPanel value={shown} className="space-y-3 px-4 py-3">
        <View attempt={attempt} delivery={delivery} />
      </TabPanel>
    </Tabs>
  );
}

function RequestTab({ attempt: { request }, delivery }: ViewProps) {
  if (request !== null) return <SentView sent={request} textLabel={exchange.output} />;
  return (
    <>
      <p className="text-ink-2">{exchange.noRequest}</p>
      <BodyView body={toValueBody(delivery.event_data)} label={exchange.payload} />
    </>
  );
}

function ResponseTab({ attempt }: ViewProps) {
  return (
    <>
      <AttemptError attempt={attempt} />
      <ReceivedView received={attempt.response} />
    </>
  );
}

// The output of a handler is recorded as a request without a URL.
function OutputTab({ attempt, delivery }: ViewProps) {
  const { parts } = toHandlerResult(delivery.handler);
  return (
    <>
      {parts.includes('error') ? null : <AttemptError attempt={attempt} />}
      {attempt.request === null ? (
        <p className="text-ink-2">{exchange.noOutput}</p>
      ) : (
        <BodyView body={attempt.request.body} label={exchange.output} />
      )}
    </>
  );
}

function ErrorTab({ attempt }: ViewProps) {
  if (attempt.error_message === null) return <p className="text-ink-2">{exchange.noError}</p>;
  return <AttemptError attempt={attempt} />;
}

function AttemptError({
  attempt: { outcome, error_message: message },
}: Pick<ViewProps, 'attempt'>) {
  if (message === null) return null;
  return (
    <Notice tone={outcome === 'interrupted' ? 'wait' : 'bad'} quiet>
      {message}
    </Notice>
  );
}

function TimingTab({ attempt: { timings, request, started_at, worker } }: ViewProps) {
  return (
    <>
      {timings === null ? (
        <p className="text-ink-2">{timing.none}</p>
      ) : (
        <TimingView timings={timings} request={request} />
      )}
      <KeyValues
        items={[
          { key: timing.started, value: <Time at={started_at} /> },
          { key: timing.worker, value: <span className="font-mono">{worker}</span> },
        ]}
      />
    </>
  );
}
