import type { TextTrace } from '@/lib/handlers/prepared';
import { compareRenderings, isBreaking } from './compare-renderings';
import { findBreakingExample } from './find-breaking-example';
import { makeOutputWarnings } from './find-output-warnings';
import { findRestrictedNames, type RestrictedName } from './find-restricted-names';
import { findSuppressions } from './find-suppressions';
import type { PreviewDraft, PreviewPart, PreviewSetup, Rendered } from './preview-job';
import { type Rendering, renderEvent, toFailure } from './render-event';
import { toRenderingShape } from './to-shape';

/** The libraries that read the clock. */
const CLOCK = /\b(?:os|ngx|kong)\b/;

/** Milliseconds of work after which a part is sent and newer drafts are accepted. */
const SLICE_MS = 12;

/** Renders drafts against one set of events, and caches the renderings of the saved version. */
export const makePreviewSession = (setup: PreviewSetup, now: () => number) => {
  const { events, base, uniqueFields, context } = setup;
  const baseRenderings = new Map<string, Rendering>();
  // Code that reads the clock is rendered again, at the time of the draft it is compared with.
  const readsClock = base !== null && CLOCK.test(JSON.stringify(base.config));

  const renderBase = (id: string, nowMs: number): void => {
    const event = events.find((each) => each.id === id);
    if (base === null || event === undefined) return;
    if (baseRenderings.has(id) && !readsClock) return;
    baseRenderings.set(id, renderEvent(base, event, { ...context, nowMs }));
  };

  /** Yields the parts of the result as they become available, the chosen event first. */
  function* run({ hook, chosen, nowMs }: PreviewDraft): Generator<PreviewPart> {
    const ordered = [...events].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
    const findWarnings = makeOutputWarnings(hook);
    const suppressions = findSuppressions(hook, events, uniqueFields);
    const all: Rendered[] = [];
    let part: Rendered[] = [];
    let began = now();
    let restricted: RestrictedName[] | null = findRestrictedNames(hook);
    for (const event of ordered) {
      const traces: TextTrace[] = [];
      const current = { ...context, nowMs };
      const rendering = renderEvent(hook, event, current, event.id === chosen ? traces : null);
      const failure = toFailure(rendering);
      const warnings = failure ? [] : findWarnings(event, current);
      const shape = toRenderingShape(rendering);
      const suppression = suppressions.get(event.id) ?? null;
      const eventId = event.id;
      const rendered = { eventId, rendering, shape, failure, warnings, suppression, traces };
      all.push(rendered);
      part.push(rendered);
      renderBase(event.id, nowMs);
      if (now() - began < SLICE_MS) continue;
      yield { rendered: part, done: false, difference: null, example: null, restricted };
      restricted = null;
      part = [];
      began = now();
    }
    yield { rendered: part, done: true, ...compare(all), restricted };
  }

  const compare = (all: readonly Rendered[]): Pick<PreviewPart, 'difference' | 'example'> => {
    if (base === null) return { difference: null, example: null };
    const before = all.flatMap(({ eventId }) => baseRenderings.get(eventId) ?? []);
    const after = all.map(({ rendering }) => rendering);
    const difference = compareRenderings(before, after);
    const example = isBreaking(difference) ? findBreakingExample(before, after) : null;
    return { difference, example };
  };

  return { run };
};
