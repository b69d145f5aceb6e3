'use client';
import Link from 'next/link';
import { type Control, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { CodeBlock } from '@/components/ui/values/code-block';
import { toSendEventExample } from '@/lib/client/send-event-example';
import { parseSample } from './parse-sample';
import type { SourceDraft } from './source-draft';
import { defineStrings as words } from './strings';

type SendExampleProps = { control: Control<SourceDraft>; engineUrl: string };

/** A request that sends the first event of the draft, with its sample or its fields. */
export function SendExample({ control, engineUrl }: SendExampleProps) {
  const [source, events] = useWatch({ control, name: ['name', 'events'] });
  const type = events.find(({ name }) => name.trim() !== '') ?? events[0];
  const parsed = parseSample(type?.sample ?? '');
  const sample = 'sample' in parsed ? parsed.sample : null;
  const blank = Object.fromEntries(
    (type?.fields ?? []).filter(({ name }) => name !== '').map(({ name }) => [name, '…']),
  );
  const example = {
    source: source.trim() || words.namePlaceholder,
    event: type?.name.trim() || words.eventNamePlaceholder,
    data: sample ?? blank,
  };
  return (
    <Frame className="lg:sticky lg:top-3">
      <FrameHeader title={words.send} />
      <div className="space-y-3 px-3 py-3">
        <p className="text-ink-2 text-pretty">{words.sendHelp}</p>
        <CodeBlock code={toSendEventExample(engineUrl, example)} label={words.sendExample} />
        <Button asChild size="sm">
          <Link href="/settings#tokens">{words.token}</Link>
        </Button>
      </div>
    </Frame>
  );
}
