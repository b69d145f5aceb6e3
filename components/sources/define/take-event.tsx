'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { formatLocal } from '@/components/ui/values/format-time';
import { eventQuery, eventsQuery } from '@/lib/client/events';
import { type SourceDraft, writeSample } from './source-draft';
import { defineStrings as words } from './strings';

const OFFERED = 20;

type TakeEventProps = {
  /** The index of the event in the form. */
  event: number;
  onTake: (sample: string) => void;
};

/** Uses the newest recorded event as the sample, and the next older one each time it is selected again. */
export function TakeEvent({ event, onTake }: TakeEventProps) {
  const queryClient = useQueryClient();
  const { getValues } = useFormContext<SourceDraft>();
  const [taken, setTaken] = useState<{ of: string; next: number }>({ of: '', next: 0 });
  const [message, setMessage] = useState('');
  const [busy, setBusy] = useState(false);

  const take = async () => {
    const source = getValues('name').trim();
    const name = getValues(`events.${event}.name`).trim();
    if (source === '' || name === '') {
      setMessage(words.takeNeedsName);
      return;
    }
    const filter = { source, event: name, limit: OFFERED };
    const { data } = await queryClient.fetchQuery(eventsQuery(filter));
    const of = `${source} ${name}`;
    const index = (taken.of === of ? taken.next : 0) % Math.max(data.length, 1);
    const row = data[index];
    if (!row) {
      setMessage(words.takeNone);
      return;
    }
    const found = await queryClient.fetchQuery(eventQuery(row.id));
    onTake(writeSample(found.data));
    setTaken({ of, next: index + 1 });
    const at = formatLocal(Date.parse(row.received_at)).slice(0, 19);
    setMessage(words.taken(at, index + 1, data.length));
  };
  const start = async () => {
    setBusy(true);
    try {
      await take();
    } catch (error) {
      setMessage(`${words.takeFailed}: ${error instanceof Error ? error.message : ''}`);
    }
    setBusy(false);
  };
  return (
    <>
      <Button size="sm" busy={busy} onClick={() => void start()}>
        {words.takeEvent}
      </Button>
      <span role="status" className="text-ink-2 text-meta">
        {message}
      </span>
    </>
  );
}
