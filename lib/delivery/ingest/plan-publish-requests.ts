import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { IngestPlan, IngestReceipt, PublishResult } from '../store';
import { groupByKey, type KeyedGroup } from './group-publish-requests';

/** The first use of a key. */
export type KeptKey = { digest: string; receipts: Omit<IngestReceipt, 'repeated'>[] };

type Sorted =
  | { kind: 'conflict'; key: string }
  | { kind: 'accepted'; groups: KeyedGroup[]; repeats: Map<string, KeptKey | 'in this batch'> };

/** Publish requests, sorted into new, repeated and conflicting ones. */
export type PublishRequestsPlan = {
  /** The events to plan, in order. */
  fresh: IncomingEvent[];
  /** Takes the plan for these events. Returns the results, and the keys to store. */
  finish(plan: IngestPlan): { results: PublishResult[]; keys: (KeptKey & { key: string })[] };
};

/** Lists the keys of publish requests, unique and sorted, so that transactions cannot deadlock. */
export const listKeys = (requests: readonly IncomingEvent[][]): string[] =>
  [
    ...new Set(
      requests.flatMap((request) => request.flatMap(({ idempotencyKey }) => idempotencyKey ?? [])),
    ),
  ].sort();

const sortRequest = (
  groups: KeyedGroup[],
  kept: ReadonlyMap<string, KeptKey>,
  seen: Map<string, string>,
): Sorted => {
  const repeats = new Map<string, KeptKey | 'in this batch'>();
  for (const { key, digest } of groups) {
    const earlier = kept.get(key);
    const earlierDigest = earlier?.digest ?? seen.get(key);
    if (earlierDigest === undefined) continue;
    if (earlierDigest !== digest) return { kind: 'conflict', key };
    repeats.set(key, earlier ?? 'in this batch');
  }
  for (const { key, digest } of groups) if (!repeats.has(key)) seen.set(key, digest);
  return { kind: 'accepted', groups, repeats };
};

const toReceipts = ({ events, deliveries }: IngestPlan): Omit<IngestReceipt, 'repeated'>[] => {
  const deliveriesOf = new Map<string, string[]>();
  for (const { id, eventId } of deliveries) {
    const listed = deliveriesOf.get(eventId);
    if (listed === undefined) deliveriesOf.set(eventId, [id]);
    else listed.push(id);
  }
  return events.map(({ id }) => ({ id, deliveries: deliveriesOf.get(id) ?? [] }));
};

/** Plans requests without keys, the usual case: every request is new. */
export const planKeylessRequests = (requests: readonly IncomingEvent[][]): PublishRequestsPlan => ({
  fresh: requests.flat(),
  finish(plan) {
    const receipts = toReceipts(plan);
    let next = 0;
    const results = requests.map((request): PublishResult => {
      const mine = receipts.slice(next, next + request.length);
      next += request.length;
      return { kind: 'accepted', receipts: mine.map((each) => ({ ...each, repeated: false })) };
    });
    return { results, keys: [] };
  },
});

/**
 * Plans publish requests by their idempotency keys. A key used before, in the store or earlier in the
 * batch, repeats the first result; if the events differ, the request is a conflict and nothing of it
 * is written. Pure.
 */
export const planPublishRequests = (
  requests: readonly IncomingEvent[][],
  kept: ReadonlyMap<string, KeptKey>,
  digest: (text: string) => string,
): PublishRequestsPlan => {
  const seen = new Map<string, string>();
  const fresh: IncomingEvent[] = [];
  const sorted = requests.map((request) => {
    const result = sortRequest(groupByKey(request, digest), kept, seen);
    if (result.kind === 'conflict') return result;
    const positions = request.map((event) => {
      const { idempotencyKey: key } = event;
      if (key !== undefined && result.repeats.has(key)) return null;
      return fresh.push(event) - 1;
    });
    return { ...result, positions };
  });

  const finish = (plan: IngestPlan) => {
    const made = toReceipts(plan);
    const receiptAt = (position: number) => {
      const receipt = made[position];
      if (receipt === undefined) throw new Error('The plan lacks a requested event.');
      return receipt;
    };
    const keys = new Map<string, KeptKey>();

    const results = sorted.map((request): PublishResult => {
      if (request.kind === 'conflict') return { kind: 'conflict', key: request.key };
      const receipts: IngestReceipt[] = request.positions.map((position) =>
        position === null
          ? { id: '', deliveries: [], repeated: true }
          : { ...receiptAt(position), repeated: false },
      );
      for (const { key, digest: groupDigest, indexes } of request.groups) {
        const repeat = request.repeats.get(key);
        if (repeat === undefined) {
          const first = indexes.map((index) => receiptAt(request.positions[index] ?? -1));
          keys.set(key, { digest: groupDigest, receipts: first });
          continue;
        }
        const first = repeat === 'in this batch' ? keys.get(key) : repeat;
        indexes.forEach((index, at) => {
          const receipt = first?.receipts[at];
          if (receipt !== undefined) receipts[index] = { ...receipt, repeated: true };
        });
      }
      return { kind: 'accepted', receipts };
    });
    return { results, keys: [...keys].map(([key, value]) => ({ key, ...value })) };
  };

  return { fresh, finish };
};
