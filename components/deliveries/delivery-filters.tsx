'use client';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/controls/button';
import { Combobox } from '@/components/ui/controls/combobox';
import { TimeRangeFilter } from '@/components/ui/controls/time-range-filter';
import type { HookResource } from '@/lib/api/resources';
import { toEventOptions, toSourceOptions } from '@/lib/client/event-options';
import { sourcesQuery } from '@/lib/client/sources';
import { countFilters, type DeliveryUrl, NO_FILTER } from './delivery-url';
import { HookFilter, VersionFilter } from './hook-filter';
import { StateFilter } from './state-filter';
import { deliveryStrings } from './strings';

const { filters: words } = deliveryStrings;

type DeliveryFiltersProps = {
  url: DeliveryUrl;
  hooks: readonly HookResource[];
  /** A changed filter starts at the first page. */
  onChange: (change: Partial<DeliveryUrl>) => void;
};

/** The filters of the delivery log. */
export function DeliveryFilters({ url, hooks, onChange }: DeliveryFiltersProps) {
  const { data: sources = [] } = useQuery(sourcesQuery());
  const change = (filter: Partial<DeliveryUrl>) => onChange({ ...filter, after: null });
  return (
    <>
      <Slot className="w-48">
        <HookFilter
          hooks={hooks}
          value={url.hook}
          onChange={(hook) => change({ hook, version: null })}
        />
      </Slot>
      {url.hook === null ? null : (
        <Slot className="w-32">
          <VersionFilter
            hookId={url.hook}
            value={url.version}
            onChange={(version) => change({ version })}
          />
        </Slot>
      )}
      <Slot className="w-32">
        <StateFilter value={url.state} onChange={(state) => change({ state })} />
      </Slot>
      <Slot className="w-36">
        <Combobox
          aria-label={words.source}
          options={toSourceOptions(sources, words.anySource)}
          value={url.source}
          onValueChange={(source) => change({ source: source || null, event: null })}
          placeholder={words.anySource}
          searchPlaceholder={words.searchSources}
          createLabel={words.otherSource}
        />
      </Slot>
      <Slot className="w-40">
        <Combobox
          aria-label={words.event}
          options={toEventOptions(sources, url.source, words.anyEvent)}
          value={url.event}
          onValueChange={(event) => change({ event: event || null })}
          placeholder={words.anyEvent}
          searchPlaceholder={words.searchEvents}
          createLabel={words.otherEvent}
        />
      </Slot>
      <TimeRangeFilter
        aria-label={words.time}
        value={{ within: url.within, from: url.from, to: url.to }}
        onChange={change}
        spans={words.spans}
      />
      {countFilters(url) > 0 ? (
        <Button variant="ghost" onClick={() => onChange(NO_FILTER)}>
          {words.clear}
        </Button>
      ) : null}
    </>
  );
}

function Slot({ className, children }: { className: string; children: ReactNode }) {
  return <span className={`block max-sm:w-full ${className}`}>{children}</span>;
}
