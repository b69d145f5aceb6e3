'use client';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '@/components/ui/controls/button';
import { Segmented } from '@/components/ui/controls/segmented';
import { previewEventsQuery, toSampleEvents } from '@/lib/client/preview/preview-events';
import { sourcesQuery } from '@/lib/client/sources';
import { EventStepper } from './event-stepper';
import { catalogueStrings as words } from './strings';
import { useSettled } from './use-settled';

type EventSamplesProps = {
  source: string;
  /** Empty: any event of the source. */
  event: string;
  /** How many of the newest recorded events to read. */
  newest: number;
  /** Of the text that is shown, such as its greatest height. */
  className?: string;
};

type Look = 'sample' | 'recorded';

// Long enough that going through a list with the arrow keys asks for nothing on the way.
const QUIET_MS = 200;

/**
 * What an event looks like: the catalogue's samples, or the newest that came in. Who looks at recorded
 * ones goes on to those of the next event.
 */
export function EventSamples({ source, event, newest, className }: EventSamplesProps) {
  const ready = useSettled(`${source}\n${event}`, QUIET_MS);
  const [wanted, setWanted] = useState<Look | null>(null);
  const { data: sources } = useQuery(sourcesQuery());
  const samples = useMemo(
    () => (event === '' ? [] : toSampleEvents(sources ?? [], source, event)),
    [sources, source, event],
  );
  const recorded = useQuery({
    ...previewEventsQuery(source, event, newest),
    enabled: ready && source !== '',
  });
  const count = recorded.data?.length ?? 0;
  const look = wanted ?? (samples.length === 0 ? 'recorded' : 'sample');
  return (
    <div className="min-w-0 space-y-2">
      <Segmented
        aria-label={words.look}
        value={look}
        onValueChange={setWanted}
        options={[
          { value: 'sample', label: samples.length > 1 ? words.samples : words.sample },
          { value: 'recorded', label: count === 0 ? words.recorded : words.recordedCount(count) },
        ]}
      />
      {look === 'sample' ? (
        samples.length === 0 ? (
          <Note>{words.sampleNone}</Note>
        ) : (
          <EventStepper key="sample" events={samples} label={words.sample} className={className} />
        )
      ) : recorded.isError ? (
        <div className="flex items-start gap-3">
          <Note>
            {words.recordedFailed}: {recorded.error.message}
          </Note>
          <Button size="sm" busy={recorded.isFetching} onClick={() => void recorded.refetch()}>
            {words.tryAgain}
          </Button>
        </div>
      ) : recorded.data === undefined ? (
        <Note>{words.reading}</Note>
      ) : count === 0 ? (
        <Note>{words.recordedNone}</Note>
      ) : (
        <EventStepper
          key="recorded"
          events={recorded.data}
          label={words.recordedOne}
          className={className}
        />
      )}
    </div>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="min-w-0 flex-1 break-words text-ink-2 text-pretty">
      {children}
    </p>
  );
}
