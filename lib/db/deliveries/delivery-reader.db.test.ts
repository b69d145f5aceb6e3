import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  idAt,
  insertDelivery,
  insertEvent,
  insertHook,
  insertVersion,
} from '@/lib/testing/database/insert-rows';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestId, makeWebhook } from '@/lib/testing/factories';
import { makeDeliveryReader } from './delivery-reader';
import { findVersionSpan } from './find-version-span';

let database: TestDatabase;
let reader: ReturnType<typeof makeDeliveryReader>;
beforeAll(async () => {
  database = await makeTestDatabase();
  reader = makeDeliveryReader(database);
});
afterAll(() => database.drop());
beforeEach(() =>
  database.pool.query('TRUNCATE event, delivery, attempt, event_hook, event_hook_version'),
);

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const page = { limit: 10, after: null };
const list = async (filter: Parameters<typeof reader.list>[0]) =>
  (await reader.list(filter, page)).rows.map(({ id }) => id);

describe('the list of deliveries', () => {
  it('is newest first, with the label of the hook', async () => {
    const hook = makeWebhook({ label: 'Chat' });
    await insertHook(database, hook);
    const first = await insertDelivery(database, hook, { at: at(1) });
    const second = await insertDelivery(database, hook, { at: at(2), responseStatus: 204 });
    const { rows, more } = await reader.list({}, page);
    expect(rows.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(rows[0]).toEqual({
      id: second.id,
      eventId: second.eventId,
      hookId: hook.id,
      versionId: hook.versionId,
      source: 'crud',
      event: 'consumers',
      handler: 'webhook',
      state: 'delivered',
      reason: null,
      runAt: at(2),
      tries: 1,
      responseStatus: 204,
      durationMs: null,
      replayOf: null,
      createdAt: at(2),
      finishedAt: at(2),
      hookLabel: 'Chat',
    });
    expect(more).toBe(false);
  });

  it('keeps the label of a deleted hook', async () => {
    const hook = makeWebhook({ label: 'Gone' });
    await insertVersion(database, hook);
    await insertDelivery(database, hook);
    expect((await reader.list({}, page)).rows[0]?.hookLabel).toBe('Gone');
  });

  it('is filtered by each filter, and by all of them together', async () => {
    const [hook, other] = [makeWebhook(), makeWebhook()];
    const wanted = await insertDelivery(database, hook, {
      at: at(5),
      state: 'dead',
      source: 'balancer',
      event: 'health',
    });
    await insertDelivery(database, other, { at: at(1) });
    await insertDelivery(database, other, { at: at(9), state: 'retrying' });
    const filters = {
      hook: hook.id,
      states: ['dead' as const],
      source: 'balancer',
      event: 'health',
      from: at(5),
      to: at(6),
    };
    for (const [name, value] of Object.entries(filters)) {
      if (name !== 'from' && name !== 'to')
        expect(await list({ [name]: value })).toEqual([wanted.id]);
    }
    expect(await list(filters)).toEqual([wanted.id]);
    expect(await list({ ...filters, event: 'consumers' })).toEqual([]);
  });

  it('is filtered by the hook version that made a delivery, at any time', async () => {
    const first = makeWebhook();
    const second = { ...first, version: 2, versionId: makeTestId() };
    await insertVersion(database, first, at(0), at(5));
    await insertVersion(database, second, at(5));
    const late = await insertDelivery(database, first, { at: at(6) });
    const early = await insertDelivery(database, second, { at: at(4) });
    const own = await insertDelivery(database, first, { at: at(1) });
    const hook = first.id;
    expect(await list({ hook, version: 1 })).toEqual([late.id, own.id]);
    expect(await list({ hook, version: 2 })).toEqual([early.id]);
    expect(await list({ hook, version: 1, states: ['delivered'], to: at(6) })).toEqual([own.id]);
    expect(await list({ hook, version: 3 })).toEqual([]);
    expect(await list({ hook: makeWebhook().id, version: 1 })).toEqual([]);
  });

  it('searches a version only in the time it was in effect, five minutes wider', async () => {
    const hook = makeWebhook();
    await insertVersion(database, hook, at(30), at(40));
    expect(await findVersionSpan(database.prisma, hook.id, 1, {})).toEqual({
      versionId: hook.versionId,
      from: at(25),
      to: at(45),
    });
  });

  it('includes the start of a time range and excludes its end', async () => {
    const hook = makeWebhook();
    const ids = [];
    for (const minute of [1, 2, 3]) {
      ids.push((await insertDelivery(database, hook, { at: at(minute) })).id);
    }
    expect(await list({ from: at(1), to: at(3) })).toEqual([ids[1], ids[0]]);
    expect(await list({ from: at(2) })).toEqual([ids[2], ids[1]]);
    expect(await list({ to: at(2) })).toEqual([ids[0]]);
  });

  it('merges several states in the order of their rows', async () => {
    const hook = makeWebhook();
    const states = ['dead', 'delivered', 'retrying', 'dead'] as const;
    const ids = [];
    for (const [minute, state] of states.entries()) {
      ids.push((await insertDelivery(database, hook, { at: at(minute), state })).id);
    }
    expect(await list({ states: ['retrying', 'dead'] })).toEqual([ids[3], ids[2], ids[0]]);
  });

  it.each([
    ['everything', {}],
    ['a source', { source: 'crud' }],
    ['an event', { event: 'consumers' }],
    ['two states', { states: ['delivered' as const, 'dead' as const] }],
  ])('is read by pages of %s that neither repeat nor leave out', async (_name, filter) => {
    const hook = makeWebhook();
    const ids = [];
    for (let minute = 0; minute < 7; minute += 1) {
      ids.unshift((await insertDelivery(database, hook, { at: at(minute) })).id);
    }
    const seen: string[] = [];
    let more = true;
    while (more) {
      const next = await reader.list(filter, { limit: 3, after: seen.at(-1) ?? null });
      seen.push(...next.rows.map(({ id }) => id));
      more = next.more;
    }
    expect(seen).toEqual(ids);
  });
});

describe('one delivery', () => {
  it('has its event, its version and its attempts in order', async () => {
    const hook = makeWebhook({ version: 3 });
    await insertHook(database, hook);
    const event = await insertEvent(database);
    const detail = { earlier_event_id: event.id };
    const delivery = await insertDelivery(database, hook, { eventId: event.id, detail });
    const request = { method: 'POST', url: 'http://receiver.example/', headers: { a: 'b' } };
    const attempt = { deliveryId: delivery.id, worker: 'w-1', startedAt: at(1) };
    await database.prisma.attempt.createMany({
      data: [
        {
          ...attempt,
          id: idAt(at(2)),
          number: 2,
          outcome: 'delivered',
          request,
          requestBody: Buffer.from('{}'),
          requestBodyBytes: 2,
          response: { status: 200, headers: {} },
          responseBody: Buffer.from([0xff]),
          responseBodyBytes: 900,
          timings: { queueMs: 1, totalMs: 12 },
        },
        {
          ...attempt,
          id: idAt(at(1)),
          number: 1,
          outcome: 'unreachable',
          errorClass: 'refused',
          errorMessage: 'connection refused',
        },
      ],
    });
    const found = await reader.find(delivery.id);
    expect(found).toMatchObject({
      id: delivery.id,
      detail,
      eventData: { operation: 'create' },
      hookVersion: 3,
      hookRemoved: false,
      maxAttempts: hook.delivery.retryScheduleSeconds.length + 1,
    });
    expect(found?.attempts).toMatchObject([
      { number: 1, outcome: 'unreachable', errorClass: 'refused', request: null, timings: null },
      {
        number: 2,
        request: { ...request, bodyBytes: 2 },
        response: { status: 200, bodyBytes: 900 },
        timings: { queueMs: 1, totalMs: 12 },
      },
    ]);
    expect([...(found?.attempts[1]?.response?.body ?? [])]).toEqual([0xff]);
  });

  it('outlives its hook and its event', async () => {
    const hook = makeWebhook();
    await insertVersion(database, hook);
    const delivery = await insertDelivery(database, hook);
    expect(await reader.find(delivery.id)).toMatchObject({ hookRemoved: true, eventData: null });
  });

  it('is not found when it does not exist', async () => {
    expect(await reader.find(idAt(at(0)))).toBeNull();
  });
});

it('lists the deliveries of an event, oldest first, with the details of their reasons', async () => {
  const hook = makeWebhook();
  const event = await insertEvent(database);
  const of = { eventId: event.id };
  const held = { state: 'suppressed' as const, reason: 'unchanged', detail: { key: 'a' } };
  const first = await insertDelivery(database, hook, { ...of, ...held, at: at(1) });
  const replay = await insertDelivery(database, hook, { ...of, replayOf: first.id, at: at(2) });
  await insertDelivery(database, hook);
  expect(await reader.listByEvent(event.id)).toMatchObject([
    { id: first.id, reason: 'unchanged', detail: { key: 'a' }, replayOf: null },
    { id: replay.id, detail: null, replayOf: first.id },
  ]);
});
