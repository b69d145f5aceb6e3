'use client';
import { useEffect, useMemo, useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { Select } from '@/components/ui/controls/select';
import { Notice } from '@/components/ui/feedback/notice';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { PaneSection } from '@/components/ui/layout/pane-section';
import { JsonTree } from '@/components/ui/values/json-tree';
import { parseJsonText } from '@/components/ui/values/parse-json-text';
import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import { USUAL_EVENTS } from '@/lib/client/preview/preview-events';
import type { HookDraft } from '../form/hook-draft';
import { DifferenceView } from './difference-view';
import { PreviewGrid } from './preview-grid';
import { PreviewNavigation } from './preview-navigation';
import { RenderingView } from './rendering-view';
import { RestrictionSummary } from './restriction-summary';
import { previewStrings as words } from './strings';
import { toCells, toSuppressionText, toWarningTexts } from './to-cells';
import { toCounts } from './to-counts';
import { TracedView } from './traced-view';
import { useFailurePosition } from './use-failure-position';
import { type Compared, usePreview } from './use-preview';
import { usePreviewEvents } from './use-preview-events';

type PreviewPaneProps = {
  form: UseFormReturn<HookDraft>;
  /** The saved version to compare with, or null. */
  base: HookDraft | null;
  onDifference?: (compared: Compared | null) => void;
  onCounts?: (counts: { failing: number; total: number }) => void;
};

const SIZES = [20, 50, 100, 200];

/** Shows beside the form what the draft does with recorded events, after every keystroke. */
export function PreviewPane({ form, base, onDifference, onCounts }: PreviewPaneProps) {
  const [limit, setLimit] = useState(USUAL_EVENTS);
  const [wanted, setWanted] = useState<string | null>(null);
  const [firstFailure, setFirstFailure] = useState<string | null>(null);
  const { state, events } = usePreviewEvents(form, limit);
  const byId = (id: string | null) => events.find((event) => event.id === id);
  const chosen = byId(wanted) ?? byId(firstFailure) ?? events[0] ?? null;
  const preview = usePreview({ form, base, events, chosen: chosen?.id ?? null });
  const { rendered, hook, compared, isComplete, restricted, problem } = preview;
  const secret = useWatch({ control: form.control, name: 'secret' });
  const cells = useMemo(() => toCells(events, rendered), [events, rendered]);
  useEffect(() => onDifference?.(compared), [compared, onDifference]);
  // Results of an incomplete run are in part those of the draft before.
  useEffect(() => {
    if (isComplete) setFirstFailure(cells.find(({ tone }) => tone === 'bad')?.event.id ?? null);
  }, [cells, isComplete]);
  useEffect(() => {
    onCounts?.({ failing: cells.filter(({ tone }) => tone === 'bad').length, total: cells.length });
  }, [cells, onCounts]);

  const found = chosen ? rendered.get(chosen.id) : undefined;
  const position = useFailurePosition(form, found);
  const at = cells.findIndex(({ event }) => event.id === chosen?.id);
  const step = (by: number) => setWanted(cells[at + by]?.event.id ?? null);
  const nextFailure = [...cells.slice(at + 1), ...cells.slice(0, Math.max(at, 0))].find(
    ({ tone }) => tone === 'bad',
  )?.event.id;
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
            <PreviewNavigation
              event={chosen}
              at={at}
              total={cells.length}
              onStep={step}
              onNextFailure={nextFailure === undefined ? undefined : () => setWanted(nextFailure)}
            />
          </div>
          {compared ? (
            <PaneSection title={words.difference}>
              <DifferenceView difference={compared.difference} />
            </PaneSection>
          ) : null}
          {found && hook ? (
            <div className="space-y-3 border-t px-4 py-3">
              {found.suppression ? (
                <Notice tone="wait">
                  {words.wouldBe(toSuppressionText(found.suppression, events))}
                </Notice>
              ) : null}
              {found.warnings.length > 0 ? (
                <Notice tone="wait">{words.warned(toWarningTexts(found))}</Notice>
              ) : null}
              <RestrictionSummary
                hook={hook}
                restricted={restricted}
                failed={found.failure !== null}
              />
              <TracedView
                traces={found.traces}
                eventId={found.eventId}
                failed={found.failure !== null}
              >
                <RenderingView
                  rendering={found.rendering}
                  hook={hook}
                  position={position}
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

function EventTree({ event }: { event: PreviewEvent }) {
  const node = useMemo(() => parseJsonText(JSON.stringify(event.data)), [event]);
  return node === null ? null : <JsonTree node={node} label={words.event} />;
}
