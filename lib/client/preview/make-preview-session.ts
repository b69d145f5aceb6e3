import type { TextTrace } from '@/lib/handlers/prepared';
import { compareRenderings } from './compare-renderings';
import { findRestrictedNames, type RestrictedName } from './find-restricted-names';
import type { PreviewDraft, PreviewPart, PreviewSetup, Rendered } from './preview-job';
import { type Rendering, renderEvent } from './render-event';
import { toRenderingShape } from './to-shape';

/** The libraries that tell the time. */
const CLOCK = /\b(?:os|ngx|kong)\b/;

/** Milliseconds of work after which what is there is handed out, and newer drafts are let in. */
const SLICE_MS = 12;

/** Renders drafts against one set of events; what the saved version makes of them is kept. */
export const makePreviewSession = (setup: PreviewSetup, now: () => number) => {
  const { events, base, context } = setup;
  const baseRenderings = new Map<string, Rendering>();
  // What a clock can change is rendered anew, at the time of the draft it is compared with.
  const tellsTime = base !== null && CLOCK.test(JSON.stringify(base.config));

  const renderBase = (id: string, nowMs: number): void => {
    const event = events.find((each) => each.id === id);
    if (base === null || event === undefined) return;
    if (baseRenderings.has(id) && !tellsTime) return;
    baseRenderings.set(id, renderEvent(base, event, { ...context, nowMs }));
  };

  /** Parts of the answer as they come, the chosen event first. */
  function* run({ hook, chosen, nowMs }: PreviewDraft): Generator<PreviewPart> {
    const ordered = [...events].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
    const all: Rendered[] = [];
    let part: Rendered[] = [];
    let began = now();
    let restricted: RestrictedName[] | null = findRestrictedNames(hook);
    for (const event of ordered) {
      const traces: TextTrace[] = [];
      const told = { ...context, nowMs };
      const rendering = renderEvent(hook, event, told, event.id === chosen ? traces : null);
      const shape = toRenderingShape(rendering);
      const rendered = { eventId: event.id, rendering, shape, traces };
      all.push(rendered);
      part.push(rendered);
      renderBase(event.id, nowMs);
      if (now() - began < SLICE_MS) continue;
      yield { rendered: part, done: false, difference: null, restricted };
      restricted = null;
      part = [];
      began = now();
    }
    const before = all.flatMap(({ eventId }) => baseRenderings.get(eventId) ?? []);
    const difference =
      base === null
        ? null
        : compareRenderings(
            before,
            all.map(({ rendering }) => rendering),
          );
    yield { rendered: part, done: true, difference, restricted };
  }

  return { run };
};
