import { SIGNATURE_HEADER } from '@/lib/handlers/request/sign';
import { compareValues, type ValueChange } from './compare-values';
import { type Rendering, toFailure } from './render-event';
import { toPayload } from './to-payload';

export type ChangedPart = 'body' | 'header' | 'url' | 'method';

/** A change, and the number of events it occurs in. */
export type CountedChange = ValueChange & { part: ChangedPart; events: number };

/** What a draft would send differently from the saved version, for the same events. */
export type Difference = {
  /** The number of compared events. */
  events: number;
  /** Events for which both send exactly the same. */
  same: number;
  changes: CountedChange[];
  /** Events that rendered before and fail now, by their message. */
  newlyFailing: { message: string; events: number }[];
  /** Events that failed before and render now. */
  repaired: number;
};

const ORDER = ['removed', 'type', 'added', 'value'];
const MOST_CHANGES = 100;

const comparePair = (
  before: Rendering,
  after: Rendering,
): (ValueChange & { part: ChangedPart })[] => {
  const [was, is] = [toPayload(before), toPayload(after)];
  const changes: (ValueChange & { part: ChangedPart })[] = compareValues(was?.value, is?.value).map(
    (change) => ({ ...change, part: 'body' }),
  );
  if (before.kind !== 'request' || after.kind !== 'request') return changes;
  const [old, now] = [before.request, after.request];
  // A stored secret is unknown here, so signatures cannot be compared.
  const { [SIGNATURE_HEADER]: _, ...oldHeaders } = old.headers;
  const { [SIGNATURE_HEADER]: __, ...newHeaders } = now.headers;
  const headers = compareValues(oldHeaders, newHeaders);
  changes.push(...headers.map((change) => ({ ...change, part: 'header' as const })));
  if (old.url !== now.url) changes.push({ path: '', kind: 'value', part: 'url' });
  if (old.method !== now.method) changes.push({ path: '', kind: 'value', part: 'method' });
  return changes;
};

/** Compares the renderings of two versions for the same events, in the same order. */
export const compareRenderings = (
  before: readonly Rendering[],
  after: readonly Rendering[],
): Difference => {
  const counted = new Map<string, CountedChange>();
  const failing = new Map<string, number>();
  let [events, same, repaired] = [0, 0, 0];
  for (const [at, old] of before.entries()) {
    const now = after[at];
    if (now === undefined) continue;
    events++;
    const [failed, fails] = [toFailure(old), toFailure(now)];
    if (fails && !failed) failing.set(fails.message, (failing.get(fails.message) ?? 0) + 1);
    if (failed && !fails) repaired++;
    if (failed || fails) {
      if (failed && fails && failed.message === fails.message) same++;
      continue;
    }
    const found = new Map(
      comparePair(old, now).map((change) => [JSON.stringify(change), change] as const),
    );
    if (found.size === 0) same++;
    for (const [key, change] of found) {
      const known = counted.get(key);
      if (known) known.events++;
      else counted.set(key, { ...change, events: 1 });
    }
  }
  const changes = [...counted.values()]
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.events - a.events)
    .slice(0, MOST_CHANGES);
  const newlyFailing = Array.from(failing, ([message, count]) => ({ message, events: count }));
  return { events, same, changes, newlyFailing, repaired };
};

/** Whether the change may break a receiver or deliveries: new failures, or removed fields. */
export const isBreaking = ({ newlyFailing, changes }: Difference): boolean =>
  newlyFailing.length > 0 ||
  changes.some(({ kind, part }) => kind === 'removed' && part === 'body');
