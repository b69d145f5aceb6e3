import { beforeEach, describe, expect, test } from 'vitest';
import type { EventHook } from '@/lib/event-hooks/schema';
import { makeIncomingEvent, makeWebhook } from '@/lib/testing/factories';
import { planIngest } from './ingest';
import type { AttemptResult, ClaimRequest, DeliveryStore, IngestPlanner } from './store';
import type { AttemptRecord, DeliveryRecord, EventRecord } from './types';

export type StoreHarness = {
  store: DeliveryStore;
  /** Makes these the stored hooks, as saving and removing them would. */
  setHooks(hooks: readonly EventHook[]): Promise<void>;
  listEvents(): Promise<EventRecord[]>;
  listDeliveries(): Promise<DeliveryRecord[]>;
  listAttempts(): Promise<AttemptRecord[]>;
  /** How often workers were woken up so far. */
  wakeUps(): Promise<number>;
  digest: (text: string) => string;
  makeId: () => string;
};

const noon = new Date('2026-01-01T12:00:00.000Z');
const later = (seconds: number): Date => new Date(noon.getTime() + seconds * 1000);

/** What every delivery store must do (lib/delivery/store.ts). */
export const deliveryStoreSuite = (makeHarness: () => Promise<StoreHarness>): void => {
  let harness: StoreHarness;
  let store: DeliveryStore;

  beforeEach(async () => {
    harness = await makeHarness();
    store = harness.store;
  });

  const plannerAt =
    (now: Date, worker?: string): IngestPlanner =>
    (active, events) => {
      const { digest, makeId } = harness;
      const until = () => new Date(now.getTime() + 30_000);
      const lease = worker === undefined ? null : { worker, until, take: () => true };
      return planIngest({ digest, makeId, now: () => now, lease }, active, events);
    };
  const ingest = (posts: Parameters<DeliveryStore['ingest']>[0], now = noon, worker?: string) =>
    store.ingest(posts, plannerAt(now, worker));
  const claim = (request: Partial<ClaimRequest> = {}) =>
    store.claim({
      worker: 'w1',
      limit: 100,
      room: { each: 100, byHook: new Map() },
      leaseMs: 30_000,
      now: noon,
      ...request,
    });
  const byCreation = (a: DeliveryRecord, b: DeliveryRecord) => (a.id < b.id ? -1 : 1);
  const states = async () =>
    (await harness.listDeliveries()).sort(byCreation).map(({ state, reason }) => reason ?? state);
  const post = (fields: Parameters<typeof makeIncomingEvent>[0] = {}) => [
    makeIncomingEvent(fields),
  ];
  const named = (username: string, more = {}) => post({ data: { entity: { username } }, ...more });

  const finished = (
    delivery: DeliveryRecord,
    fields: Partial<AttemptResult> = {},
  ): AttemptResult => ({
    attempt: {
      id: harness.makeId(),
      deliveryId: delivery.id,
      number: 1,
      outcome: 'delivered',
      errorClass: null,
      errorMessage: null,
      request: {
        method: 'POST',
        url: 'http://receiver.example/hook',
        headers: { 'X-Team': 'edge' },
        body: new TextEncoder().encode('{"a":"ü\\u0000"}'),
        bodyBytes: 15,
      },
      response: {
        status: 200,
        headers: { Server: 'x' },
        body: Uint8Array.from([0, 255, 34, 92, 10]),
        bodyBytes: 70_000,
      },
      timings: { queueMs: 1, totalMs: 12.5 },
      worker: 'w1',
      startedAt: noon,
    },
    deliveryId: delivery.id,
    state: 'delivered',
    reason: null,
    runAt: noon,
    tries: 1,
    responseStatus: 200,
    durationMs: 13,
    finishedAt: later(1),
    ...fields,
  });

  describe('ingest', () => {
    test('keeps every event, and makes one delivery for each hook that matches', async () => {
      await harness.setHooks([makeWebhook(), makeWebhook(), makeWebhook({ event: 'routes' })]);
      const [first] = await ingest([
        [...post(), ...post({ event: 'plugins', data: { a: '\u0000' } })],
      ]);
      const events = await harness.listEvents();
      expect(first).toMatchObject({ kind: 'accepted', receipts: [{ repeated: false }, {}] });
      const receipts = first?.kind === 'accepted' ? first.receipts : [];
      expect(receipts.map(({ deliveries }) => deliveries.length)).toEqual([2, 0]);
      expect(receipts.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
      expect(events.find(({ event }) => event === 'plugins')?.data).toEqual({ a: '\u0000' });
      expect(await states()).toEqual(['pending', 'pending']);
    });

    test('answers several posts in their order', async () => {
      await harness.setHooks([makeWebhook()]);
      const results = await ingest([post(), post({ event: 'routes' }), [...post(), ...post()]]);
      const counts = results.map((result) =>
        result.kind === 'accepted'
          ? result.receipts.map(({ deliveries }) => deliveries.length)
          : [],
      );
      expect(counts).toEqual([[1], [0], [1, 1]]);
    });

    test('notices hooks that were added, changed or removed since', async () => {
      const hook = makeWebhook();
      await ingest([post()]);
      await harness.setHooks([hook]);
      await ingest([post()]);
      await harness.setHooks([
        { ...hook, event: 'routes', version: 2, versionId: harness.makeId() },
      ]);
      await ingest([post()]);
      await harness.setHooks([]);
      await ingest([post({ event: 'routes' })]);
      expect(await states()).toEqual(['pending']);
    });

    test('wakes the workers only when something is left for them to claim', async () => {
      await ingest([post()]);
      await harness.setHooks([makeWebhook()]);
      await ingest([post()], noon, 'w1');
      expect(await harness.wakeUps()).toBe(0);
      await ingest([post()]);
      expect(await harness.wakeUps()).toBe(1);
    });

    test('a delivery may be born claimed, and is then nobody else to claim', async () => {
      await harness.setHooks([makeWebhook()]);
      await ingest([post()], noon, 'w9');
      expect(await harness.listDeliveries()).toMatchObject([
        { state: 'running', worker: 'w9', leaseUntil: later(30) },
      ]);
      expect((await claim()).deliveries).toEqual([]);
    });

    test('a ping goes to its one hook, past match and gate', async () => {
      const hook = makeWebhook({ on_change: true, snooze: 60 });
      await harness.setHooks([hook, makeWebhook({ source: 'kong:event_hooks', event: null })]);
      const ping = { source: 'kong:event_hooks', event: 'ping', onlyHookId: hook.id };
      await ingest([post(ping), post(ping)]);
      const deliveries = await harness.listDeliveries();
      expect(deliveries.map(({ hookId, event }) => [hookId, event])).toEqual([
        [hook.id, 'ping'],
        [hook.id, 'ping'],
      ]);
    });
  });

  describe('gates', () => {
    test('remember from one ingest to the next, and within one', async () => {
      await harness.setHooks([makeWebhook({ on_change: true })]);
      await ingest([[...named('arya'), ...named('arya')]]);
      await ingest([named('arya')]);
      await ingest([[...named('bran'), ...named('arya')]]);
      expect(await states()).toEqual(['pending', 'unchanged', 'unchanged', 'pending', 'pending']);
    });

    test('let the same key pass again when its snooze is over', async () => {
      await harness.setHooks([makeWebhook({ snooze: 60 })]);
      await ingest([named('arya')]);
      await ingest([named('arya'), named('bran')], later(59));
      await ingest([named('arya')], later(60));
      await ingest([named('arya')], later(61));
      expect(await states()).toEqual(['pending', 'snoozed', 'pending', 'pending', 'snoozed']);
    });

    test('tell what an event held back repeats, and until when', async () => {
      await harness.setHooks([makeWebhook({ snooze: 60 })]);
      await ingest([named('arya')]);
      await ingest([named('arya')], later(1));
      const [fired] = await harness.listEvents();
      const held = (await harness.listDeliveries()).find(({ state }) => state === 'suppressed');
      expect(held).toMatchObject({
        reason: 'snoozed',
        finishedAt: later(1),
        detail: {
          key: '{"entity":{"username":"arya"}}',
          earlier_event_id: fired?.id,
          until: later(60).toISOString(),
        },
      });
    });

    test('of two posts at once with the same key, one fires', async () => {
      await harness.setHooks([makeWebhook({ on_change: true }), makeWebhook({ snooze: 60 })]);
      await Promise.all(Array.from({ length: 8 }, () => ingest([named('arya')])));
      const fired = (await harness.listDeliveries()).filter(({ state }) => state === 'pending');
      expect(fired).toHaveLength(2);
    });
  });

  describe('idempotency keys', () => {
    test('a repeat gets the first answer again and writes nothing', async () => {
      await harness.setHooks([makeWebhook()]);
      const batch = [
        ...named('arya', { idempotencyKey: 'k' }),
        ...named('bran', { idempotencyKey: 'k' }),
      ];
      const [first] = await ingest([batch]);
      const [second] = await ingest([batch], later(5));
      const receipts = first?.kind === 'accepted' ? first.receipts : [];
      expect(second).toEqual({
        kind: 'accepted',
        receipts: receipts.map((receipt) => ({ ...receipt, repeated: true })),
      });
      expect(await harness.listEvents()).toHaveLength(2);
      expect(await harness.listDeliveries()).toHaveLength(2);
    });

    test('the same key with other events is a conflict, and writes nothing', async () => {
      await ingest([named('arya', { idempotencyKey: 'k' })]);
      const [result] = await ingest([named('bran', { idempotencyKey: 'k' })]);
      expect(result).toEqual({ kind: 'conflict', key: 'k' });
      expect(await harness.listEvents()).toHaveLength(1);
    });

    test('a repeat in the same transaction is a repeat, a contradiction a conflict', async () => {
      const key = { idempotencyKey: 'k' };
      const results = await ingest([named('arya', key), named('arya', key), named('bran', key)]);
      expect(
        results.map((result) =>
          result.kind === 'accepted' ? result.receipts[0]?.repeated : result,
        ),
      ).toEqual([false, true, { kind: 'conflict', key: 'k' }]);
      expect(await harness.listEvents()).toHaveLength(1);
    });

    test('of two posts at once with one key, one is written', async () => {
      await harness.setHooks([makeWebhook()]);
      const results = await Promise.all(
        Array.from({ length: 8 }, () => ingest([named('arya', { idempotencyKey: 'k' })])),
      );
      const ids = results
        .flat()
        .map((result) => result.kind === 'accepted' && result.receipts[0]?.id);
      expect(new Set(ids).size).toBe(1);
      expect(await harness.listEvents()).toHaveLength(1);
    });
  });

  describe('claim', () => {
    test('takes what is due, oldest first, with its event and hook [5.6-arrival-order]', async () => {
      const hook = makeWebhook({ config: { secret: 'sealed at rest' } });
      await harness.setHooks([hook]);
      await ingest([named('arya')]);
      await ingest([named('bran')], later(1));
      await ingest([named('cersei')], later(9));
      const { deliveries, orphans } = await claim({ now: later(5) });
      expect(orphans).toEqual([]);
      expect(deliveries.map(({ event }) => event.data)).toEqual([
        { entity: { username: 'arya' } },
        { entity: { username: 'bran' } },
      ]);
      expect(deliveries[0]).toMatchObject({
        hook,
        delivery: { state: 'running', worker: 'w1', leaseUntil: later(35), tries: 0, runAt: noon },
        event: { source: 'crud', event: 'consumers', origin: 'api', receivedAt: noon },
      });
    });

    test('gives one delivery to one worker only', async () => {
      await harness.setHooks([makeWebhook()]);
      await ingest([Array.from({ length: 20 }, () => makeIncomingEvent())]);
      const claims = await Promise.all(
        ['w1', 'w2', 'w3', 'w4'].map((worker) => claim({ worker, limit: 5 })),
      );
      const ids = claims.flatMap(({ deliveries }) => deliveries.map(({ delivery }) => delivery.id));
      expect(new Set(ids).size).toBe(ids.length);
      const rest = await claim();
      expect(ids.length + rest.deliveries.length).toBe(20);
    });

    test('takes no more than asked for, and of each hook no more than it has room for', async () => {
      const [slow, quick, full] = [makeWebhook(), makeWebhook(), makeWebhook()];
      await harness.setHooks([slow, quick, full]);
      await ingest([Array.from({ length: 6 }, () => makeIncomingEvent())]);
      const byHook = new Map([
        [slow.id, 1],
        [full.id, 0],
      ]);
      const { deliveries } = await claim({ room: { each: 4, byHook } });
      const taken = (id: string) => deliveries.filter(({ hook }) => hook.id === id).length;
      expect([slow, quick, full].map(({ id }) => taken(id))).toEqual([1, 4, 0]);
      expect((await claim({ limit: 3 })).deliveries).toHaveLength(3);
    });

    test('brings the version of the hook the delivery was made by', async () => {
      const hook = makeWebhook({ config: { url: 'http://old.example/' } });
      await harness.setHooks([hook]);
      await ingest([post()]);
      const changed = makeWebhook({
        id: hook.id,
        version: 2,
        config: { url: 'http://new.example/' },
      });
      await harness.setHooks([changed]);
      await ingest([post()]);
      const { deliveries } = await claim();
      expect(deliveries.map((each) => each.hook.versionId)).toEqual([
        hook.versionId,
        changed.versionId,
      ]);
      expect(deliveries[0]?.hook.config).toEqual(hook.config);
    });

    test('tells those whose hook was removed or disabled meanwhile', async () => {
      const [removed, disabled] = [makeWebhook(), makeWebhook()];
      await harness.setHooks([removed, disabled]);
      await ingest([post()]);
      await harness.setHooks([
        { ...disabled, enabled: false, version: 2, versionId: harness.makeId() },
      ]);
      const { deliveries, orphans } = await claim();
      expect(deliveries).toEqual([]);
      expect(new Map(orphans.map(({ delivery, reason }) => [delivery.hookId, reason]))).toEqual(
        new Map([
          [removed.id, 'hook_removed'],
          [disabled.id, 'hook_disabled'],
        ]),
      );
      await store.record(
        'w1',
        orphans.map(({ delivery, reason }) => ({
          ...finished(delivery),
          attempt: null,
          state: 'cancelled' as const,
          reason,
        })),
      );
      expect((await states()).sort()).toEqual(['hook_disabled', 'hook_removed']);
      expect(await harness.listAttempts()).toEqual([]);
    });
  });

  describe('record', () => {
    const claimOne = async () => {
      await harness.setHooks([makeWebhook()]);
      await ingest([post()]);
      const [claimed] = (await claim()).deliveries;
      if (claimed === undefined) throw new Error('nothing was claimed');
      return claimed.delivery;
    };

    test('keeps the attempt to the byte, and the state it led to', async () => {
      const delivery = await claimOne();
      const result = finished(delivery);
      await store.record('w1', [result]);
      expect(await harness.listAttempts()).toEqual([result.attempt]);
      expect(await harness.listDeliveries()).toMatchObject([
        {
          id: delivery.id,
          state: 'delivered',
          worker: null,
          leaseUntil: null,
          tries: 1,
          responseStatus: 200,
          durationMs: 13,
          finishedAt: later(1),
        },
      ]);
    });

    test('keeps an attempt of which nothing was sent', async () => {
      const delivery = await claimOne();
      const { attempt } = finished(delivery);
      const bare = attempt && {
        ...attempt,
        outcome: 'unprepared' as const,
        errorClass: 'template',
        errorMessage: 'no "quotes", no \\ problem',
        request: null,
        response: null,
        timings: null,
      };
      await store.record('w1', [
        finished(delivery, {
          attempt: bare,
          state: 'dead',
          reason: 'unprepared',
          responseStatus: null,
        }),
      ]);
      expect(await harness.listAttempts()).toEqual([bare]);
      expect(await states()).toEqual(['unprepared']);
    });

    test('a delivery that is to be tried again is due then, and not before', async () => {
      const delivery = await claimOne();
      const retry = { state: 'retrying' as const, runAt: later(30), finishedAt: null };
      await store.record('w1', [finished(delivery, retry)]);
      expect(await store.nextDueAt()).toEqual(later(30));
      expect((await claim({ now: later(29) })).deliveries).toEqual([]);
      expect((await claim({ now: later(30) })).deliveries).toMatchObject([
        { delivery: { tries: 1 } },
      ]);
    });

    test('leaves the state of a delivery alone that another worker took over, but keeps the attempt', async () => {
      const delivery = await claimOne();
      await store.rescue(later(31));
      await claim({ worker: 'w2', now: later(31) });
      await store.record('w1', [finished(delivery)]);
      expect(await harness.listDeliveries()).toMatchObject([{ state: 'running', worker: 'w2' }]);
      const outcomes = (await harness.listAttempts()).map(({ outcome }) => outcome);
      expect(outcomes.sort()).toEqual(['delivered', 'interrupted']);
    });

    test('takes many at once', async () => {
      await harness.setHooks([makeWebhook()]);
      await ingest([Array.from({ length: 50 }, () => makeIncomingEvent())]);
      const { deliveries } = await claim();
      await store.record(
        'w1',
        deliveries.map(({ delivery }) => finished(delivery)),
      );
      expect(await harness.listAttempts()).toHaveLength(50);
      expect(new Set(await states())).toEqual(new Set(['delivered']));
    });
  });

  describe('leases', () => {
    test('a release gives back at once and costs no attempt', async () => {
      await harness.setHooks([makeWebhook()]);
      await ingest([post()]);
      const [claimed] = (await claim()).deliveries;
      const before = await harness.wakeUps();
      await store.release('w1', [claimed?.delivery.id ?? ''], later(1));
      expect(await harness.wakeUps()).toBe(before + 1);
      expect(await harness.listDeliveries()).toMatchObject([
        { state: 'pending', worker: null, leaseUntil: null, tries: 0 },
      ]);
      expect((await claim({ worker: 'w2', now: later(1) })).deliveries).toHaveLength(1);
    });

    test('a worker cannot release or renew what it does not hold', async () => {
      await harness.setHooks([makeWebhook()]);
      await ingest([post()]);
      const [claimed] = (await claim()).deliveries;
      const id = claimed?.delivery.id ?? '';
      await store.release('w2', [id], noon);
      expect(await store.renew('w2', [id], later(99))).toEqual([]);
      expect(await harness.listDeliveries()).toMatchObject([{ state: 'running', worker: 'w1' }]);
    });

    test('a renewed lease is not rescued, an expired one is, and says so in an attempt', async () => {
      await harness.setHooks([makeWebhook()]);
      await ingest([[...post(), ...post()]]);
      const { deliveries } = await claim();
      const [kept = '', lost = ''] = deliveries.map(({ delivery }) => delivery.id);
      expect(await store.renew('w1', [kept], later(90))).toEqual([kept]);
      expect(await store.rescue(later(30))).toBe(0);
      expect(await store.rescue(later(31))).toBe(1);
      const attempts = await harness.listAttempts();
      expect(attempts).toMatchObject([
        { deliveryId: lost, number: 1, outcome: 'interrupted', worker: 'w1', request: null },
      ]);
      expect(attempts[0]?.errorMessage).toContain('w1 stopped');
      expect((await claim({ now: later(31) })).deliveries).toMatchObject([
        { delivery: { id: lost, tries: 0 } },
      ]);
    });

    test('nothing waits, nothing is due', async () => {
      expect(await store.nextDueAt()).toBeNull();
    });
  });

  describe('replay', () => {
    test('makes a new delivery of the same event by the current version of the hook', async () => {
      const hook = makeWebhook({ event: null });
      await harness.setHooks([hook]);
      await ingest([post()]);
      const [original] = await harness.listDeliveries();
      const current = { ...hook, version: 2, versionId: harness.makeId() };
      await harness.setHooks([current]);
      const before = await harness.wakeUps();
      const replay = await store.replay(original?.id ?? '', later(60));
      expect(replay).toMatchObject({
        eventId: original?.eventId,
        event: 'consumers',
        versionId: current.versionId,
        state: 'pending',
        tries: 0,
        replayOf: original?.id,
        createdAt: later(60),
      });
      expect(await harness.wakeUps()).toBe(before + 1);
      expect((await claim({ now: later(60) })).deliveries).toHaveLength(2);
    });

    test('is impossible for an unknown delivery or a removed hook', async () => {
      await harness.setHooks([makeWebhook()]);
      await ingest([post()]);
      const [original] = await harness.listDeliveries();
      await harness.setHooks([]);
      expect(await store.replay(harness.makeId(), noon)).toBe('not found');
      expect(await store.replay(original?.id ?? '', noon)).toBe('hook removed');
    });
  });

  describe('clean', () => {
    test('forgets keys of yesterday, so that they may be used again', async () => {
      const keyed = named('arya', { idempotencyKey: 'k' });
      await ingest([keyed]);
      await store.clean({ keysBefore: noon, now: noon });
      expect(await ingest([keyed])).toMatchObject([{ receipts: [{ repeated: true }] }]);
      await store.clean({ keysBefore: later(1), now: noon });
      expect(await ingest([keyed])).toMatchObject([{ receipts: [{ repeated: false }] }]);
    });

    test('keeps the snoozes that are not over', async () => {
      await harness.setHooks([makeWebhook({ snooze: 60 })]);
      await ingest([named('arya')]);
      await store.clean({ keysBefore: noon, now: later(59) });
      await ingest([named('arya')], later(59));
      expect(await states()).toEqual(['pending', 'snoozed']);
    });

    test('cancels what waits for hooks that are gone', async () => {
      const [kept, removed] = [makeWebhook(), makeWebhook()];
      await harness.setHooks([kept, removed]);
      await ingest([post()]);
      await harness.setHooks([kept]);
      await store.clean({ keysBefore: noon, now: later(1) });
      const byHook = new Map((await harness.listDeliveries()).map((each) => [each.hookId, each]));
      expect(byHook.get(kept.id)?.state).toBe('pending');
      expect(byHook.get(removed.id)).toMatchObject({
        state: 'cancelled',
        reason: 'hook_removed',
        finishedAt: later(1),
      });
    });
  });
};
