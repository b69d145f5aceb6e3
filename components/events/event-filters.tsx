'use client';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@/components/ui/controls/button';
import { Combobox } from '@/components/ui/controls/combobox';
import { Select } from '@/components/ui/controls/select';
import { TimeRangeFilter } from '@/components/ui/controls/time-range-filter';
import { toEventOptions, toSourceOptions } from '@/lib/client/event-options';
import { sourcesQuery } from '@/lib/client/sources';
import { countFilters, type EventUrl, NO_FILTER } from './event-url';
import { eventStrings } from './strings';

const { filters: words, origins } = eventStrings;

type EventFiltersProps = {
  url: EventUrl;
  /** A changed filter starts at the first page. */
  onChange: (change: Partial<EventUrl>) => void;
};

/** The filters of the event log. */
export function EventFilters({ url, onChange }: EventFiltersProps) {
  const { data: sources = [] } = useQuery(sourcesQuery());
  const change = (filter: Partial<EventUrl>) => onChange({ ...filter, after: null });
  return (
    <>
      <span className="block w-40 max-sm:w-full">
        <Combobox
          aria-label={words.source}
          options={toSourceOptions(sources, words.anySource)}
          value={url.source}
          onValueChange={(source) => change({ source: source || null, event: null })}
          placeholder={words.anySource}
          searchPlaceholder={words.searchSources}
          createLabel={words.otherSource}
        />
      </span>
      <span className="block w-44 max-sm:w-full">
        <Combobox
          aria-label={words.event}
          options={toEventOptions(sources, url.source, words.anyEvent)}
          value={url.event}
          onValueChange={(event) => change({ event: event || null })}
          placeholder={words.anyEvent}
          searchPlaceholder={words.searchEvents}
          createLabel={words.otherEvent}
        />
      </span>
      <Select
        wrapperClassName="max-sm:w-full"
        aria-label={words.origin}
        value={url.origin ?? ''}
        onChange={(event) => change({ origin: event.target.value || null })}
      >
        <option value="">{words.anyOrigin}</option>
        {Object.entries(origins).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
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
