'use client';
import { Tab, TabList, TabPanel, Tabs } from '@/components/ui/layout/tabs';
import type { AttemptDetail, DeliveryDetail } from '@/lib/api/resources';
import { AttemptTiming } from './attempt-timing';
import { type AttemptTab, TABS } from './delivery-url';
import { RequestView } from './request-view';
import { ResponseView } from './response-view';
import { deliveryStrings } from './strings';

const { tabs: words, steps } = deliveryStrings;

type AttemptPanelProps = {
  attempt: AttemptDetail;
  delivery: DeliveryDetail;
  tab: AttemptTab;
  onTab: (tab: AttemptTab) => void;
};

/** One attempt: what was sent, what came back, where the time went. */
export function AttemptPanel({ attempt, delivery, tab, onTab }: AttemptPanelProps) {
  return (
    <Tabs
      value={tab}
      onValueChange={(next) => {
        const known = TABS.find((name) => name === next);
        if (known) onTab(known);
      }}
      className="border-t"
    >
      <TabList aria-label={`${steps.attempt(attempt.number)}`}>
        {TABS.map((name) => (
          <Tab key={name} value={name}>
            {words[name]}
          </Tab>
        ))}
      </TabList>
      <TabPanel value="request" className="px-4 py-3">
        <RequestView attempt={attempt} delivery={delivery} />
      </TabPanel>
      <TabPanel value="response" className="px-4 py-3">
        <ResponseView attempt={attempt} />
      </TabPanel>
      <TabPanel value="timing" className="px-4 py-3">
        <AttemptTiming attempt={attempt} />
      </TabPanel>
    </Tabs>
  );
}
