'use client';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { Select } from '@/components/ui/controls/select';
import { Notice } from '@/components/ui/feedback/notice';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { PaneSection } from '@/components/ui/layout/pane-section';
import { JsonTree } from '@/components/ui/values/json-tree';
import { parseJsonText } from '@/components/ui/values/parse-json-text';
import type { Difference } from '@/lib/client/preview/compare-renderings';
import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import { USUAL_EVENTS } from '@/lib/client/preview/preview-events';
import type { HookDraft } from '../form/hook-draft';
import { DifferenceView } from './difference-view';
import { PreviewGrid, toMoment } from './preview-grid';
import { RenderingView } from './rendering-view';
import { RestrictionSummary } from './restriction-summary';
import { previewStrings as words } from './strings';
import { toCells, toCounts } from './to-cells';
import { TracedView } from './traced-view';
import { usePreview } from './use-preview';
import { usePreviewEvents } from './use-preview-events';

type PreviewPaneProps = {
  form: UseFormReturn<HookDraft>;
  /** The saved version to compare with, or null. */
  base: HookDraft | null;
  onDifference?: (difference: Difference | null) => void;
};

const SIZES = [20, 50, 100, 200];

/** Beside the form: what the draft makes of recorded events, with every keystroke. */
export function PreviewPane({ form, base, onDifference }: PreviewPaneProps) {
  const [limit, setLimit] = useState(USUAL_EVENTS);
  const [wanted, setWanted] = useState<string | null>(null);
  const { state, events } = usePreviewEvents(form, limit);
  const chosen = events.find(({ id }) => id === wanted) ?? events[0] ?? null;
  const preview = usePreview({ form, base, events, chosen: chosen?.id ?? null });
  const { rendered, hook, difference, restricted, problem } = preview;
  const secret = useWatch({ control: form.control, name: 'secret' });
  const cells = useMemo(() => toCells(events, rendered), [events, rendered]);
  useEffect(() => onDifference?.(difference), [difference, onDifference]);

  const found = chosen ? rendered.get(chosen.id) : undefined;
  const at = cells.findIndex(({ event }) => event.id === chosen?.id);
  const step = (by: number) => setWanted(cells[at + by]?.event.id ?? null);
  const empty =
    state === 'no source' ? words.noSource : state === 'reading' ? words.reading : words.noEvents;
  return (
    <Frame aria-label={words.title}>
      <FrameHeader
        title={words.title}
        aside={
          <Select
            aria-label={words.howMany}
            value={String(limit)}
            onChange={({ target }) => setLimit(Number(target.value))}
          >
            {SIZES.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </Select>
        }
      />
      {problem ? (
        <div className="px-4 pt-3">
          <Notice tone="wait">{problem}</Notice>
        </div>
      ) : null}
      {chosen === null ? (
        <p className="px-4 py-4 text-ink-2 text-pretty">{empty}</p>
      ) : (
        <>
          <div className="space-y-2 px-4 py-3">
            <p className="break-words text-ink-2 text-meta">{toCounts(cells, rendered)}</p>
            <PreviewGrid cells={cells} chosen={chosen.id} onChoose={setWanted} />
            <Stepper event={chosen} at={at} total={cells.length} onStep={step} />
          </div>
          {difference ? (
            <PaneSection title={words.difference}>
              <DifferenceView difference={difference} />
            </PaneSection>
          ) : null}
          {found && hook ? (
            <div className="space-y-3 border-t px-4 py-3">
              <RestrictionSummary hook={hook} restricted={restricted} />
              <TracedView traces={found.traces}>
                <RenderingView
                  rendering={found.rendering}
                  hook={hook}
                  keepsSecret={secret.kind === 'keep'}
                />
              </TracedView>
            </div>
          ) : null}
          <PaneSection title={words.event}>
            <EventTree event={chosen} />
          </PaneSection>
        </>
      )}
    </Frame>
  );
}

type StepperProps = {
  event: PreviewEvent;
  at: number;
  total: number;
  onStep: (by: number) => void;
};

function Stepper({ event, at, total, onStep }: StepperProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 text-meta">
      <Button
        variant="ghost"
        aria-label={words.earlier}
        disabled={at <= 0}
        onClick={() => onStep(-1)}
      >
        <ChevronLeft aria-hidden="true" className="size-3.5" />
      </Button>
      <span className="min-w-0 flex-1 truncate">
        <span className="font-mono">{event.event}</span>{' '}
        <span className="text-ink-3">
          {event.receivedAt === null ? words.sample : `${words.recorded} ${toMoment(event)}`}
        </span>
      </span>
      <span className="text-ink-3">{words.place(at + 1, total)}</span>
      <Button
        variant="ghost"
        aria-label={words.later}
        disabled={at >= total - 1}
        onClick={() => onStep(1)}
      >
        <ChevronRight aria-hidden="true" className="size-3.5" />
      </Button>
    </div>
  );
}

function EventTree({ event }: { event: PreviewEvent }) {
  const node = useMemo(() => parseJsonText(JSON.stringify(event.data)), [event]);
  return node === null ? null : <JsonTree node={node} label={words.event} />;
}
