import { describe, expect, it } from 'vitest';
import type { Inbox, ReceivedRequest } from './inbox';
import { ScriptedResponse } from './schema';
import { type Change, type InboxStore, MAX_INBOXES } from './store';

const AT = new Date('2026-01-02T03:04:05.678Z');
const LATER = new Date('2026-01-03T00:00:00.000Z');
const change: Change = { actor: { name: 'arya@example.com' }, at: AT };
const MIB = 1024 * 1024;

const responseOf = (fields: object = {}) => ScriptedResponse.parse(fields);
const idOf = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const inboxOf = (n: number, fields: Partial<Inbox> = {}): Omit<Inbox, 'answered'> => ({
  id: idOf(n),
  token: `token-${n}`,
  label: `Inbox ${n}`,
  answers: [responseOf()],
  createdAt: AT,
  ...fields,
});

const requestOf = (fields: Partial<ReceivedRequest> = {}): ReceivedRequest => ({
  method: 'POST',
  pathAndQuery: '/receive/token-1/a?b=%00',
  headers: [
    ['Content-Type', 'application/json'],
    ['X-Twice', 'é'],
    ['x-twice', '2'],
  ],
  body: new Uint8Array([0, 255, 123]),
  bodyBytes: 3,
  ...fields,
});

/** What every inbox store does; `make` gives an empty one. */
export const describeInboxStore = (name: string, make: () => Promise<InboxStore>): void => {
  describe(name, () => {
    const makeWith = async (fields: Partial<Inbox> = {}) => {
      const store = await make();
      await store.create(inboxOf(1, fields), change);
      return store;
    };
    const listed = async (store: InboxStore, limit = 200, after: string | null = null) =>
      store.listRequests(idOf(1), { limit, after });

    it('returns inboxes with all fields, newest first', async () => {
      const answers = [responseOf({ status: 500, body: 'a\\u0000' }), responseOf({ delayMs: 9 })];
      const store = await makeWith({ answers });
      await store.create(inboxOf(2), change);
      const first = {
        ...inboxOf(1, { answers }),
        answered: 0,
        requests: 0,
        lastReceivedAt: null,
      };
      expect((await store.list()).map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
      expect(await store.find(idOf(1))).toEqual(first);
      expect(await store.findByToken('token-1')).toEqual({ id: idOf(1) });
      expect(await store.find(idOf(3))).toBeNull();
      expect(await store.findByToken('token-3')).toBeNull();
    });

    it('rejects inboxes over the maximum, also when they are created concurrently', async () => {
      const store = await make();
      const made = await Promise.all(
        Array.from({ length: MAX_INBOXES + 2 }, (_, n) => store.create(inboxOf(n), change)),
      );
      expect(made.filter((each) => each === 'full')).toHaveLength(2);
      expect(await store.list()).toHaveLength(MAX_INBOXES);
    });

    it('returns the scripted responses, of which the last is repeated', async () => {
      const answers = [responseOf({ status: 500 }), responseOf({ status: 503 }), responseOf()];
      const store = await makeWith({ answers });
      const given = [];
      for (let n = 0; n < 4; n += 1) {
        given.push((await store.receive(idOf(1), requestOf(), AT))?.response.status);
      }
      expect(given).toEqual([500, 503, 200, 200]);
      expect(await store.find(idOf(1))).toMatchObject({ answered: 4, requests: 4 });
    });

    it('returns one response each to concurrent requests', async () => {
      const answers = [401, 402, 403, 404].map((status) => responseOf({ status }));
      const store = await makeWith({ answers });
      const given = await Promise.all(answers.map(() => store.receive(idOf(1), requestOf(), AT)));
      expect(given.map((each) => each?.response.status).sort()).toEqual([401, 402, 403, 404]);
      const rows = (await listed(store)).rows.toReversed();
      expect(rows.map(({ response }) => response.status)).toEqual([401, 402, 403, 404]);
    });

    it('restarts the script on request', async () => {
      const store = await makeWith({ answers: [responseOf({ status: 500 }), responseOf()] });
      await store.receive(idOf(1), requestOf(), AT);
      expect(await store.update(idOf(1), { answered: 0, label: 'Again' }, change)).toBe('updated');
      expect(await store.find(idOf(1))).toMatchObject({ label: 'Again', answered: 0, requests: 1 });
      expect((await store.receive(idOf(1), requestOf(), AT))?.response.status).toBe(500);
    });

    it('records a request unchanged, including bytes and repeated headers', async () => {
      const store = await makeWith({ answers: [responseOf({ status: 503, delayMs: 20 })] });
      const request = requestOf({ bodyBytes: 5 * MIB });
      await store.receive(idOf(1), request, AT);
      const [row] = (await listed(store)).rows;
      const { headers, body, ...rest } = request;
      const response = { status: 503, delayMs: 20 };
      expect(row).toEqual({ ...rest, id: row?.id, receivedAt: AT, response });
      const found = await store.findRequest(idOf(1), row?.id ?? '');
      expect(found).toEqual({ ...row, headers, body: found?.body });
      expect([...(found?.body ?? [])]).toEqual([...body]);
      expect(await store.findRequest(idOf(2), row?.id ?? '')).toBeNull();
      expect((await store.find(idOf(1)))?.lastReceivedAt).toEqual(AT);
    });

    it('records that a sender disconnected before the response', async () => {
      const store = await makeWith({ answers: [responseOf({ delayMs: 9_000 })] });
      const received = await store.receive(idOf(1), requestOf(), AT);
      await store.receive(idOf(1), requestOf(), AT);
      await store.noteLeft(received?.requestId ?? '', 1_234);
      expect((await listed(store)).rows.map(({ response }) => response)).toEqual([
        { status: 200, delayMs: 9_000 },
        { status: 200, delayMs: 9_000, leftAfterMs: 1_234 },
      ]);
    });

    it('lists pages, newest first', async () => {
      const store = await makeWith();
      for (const method of ['A', 'B', 'C']) await store.receive(idOf(1), requestOf({ method }), AT);
      const first = await listed(store, 2);
      expect([first.rows.map(({ method }) => method), first.more]).toEqual([['C', 'B'], true]);
      const second = await listed(store, 2, first.rows[1]?.id);
      expect([second.rows.map(({ method }) => method), second.more]).toEqual([['A'], false]);
    });

    it('keeps the newest two hundred requests of each inbox', async () => {
      const store = await makeWith();
      await store.create(inboxOf(2), change);
      await store.receive(idOf(2), requestOf({ method: 'OTHER' }), AT);
      for (let n = 0; n < 202; n += 1)
        await store.receive(idOf(1), requestOf({ method: `M${n}` }), AT);
      const { rows, more } = await listed(store);
      expect([rows.length, more, rows.at(-1)?.method]).toEqual([200, false, 'M2']);
      expect(await store.find(idOf(2))).toMatchObject({ requests: 1 });
    });

    it('keeps no more than 32 MiB of bodies', async () => {
      const store = await makeWith();
      const body = new Uint8Array(MIB);
      for (let n = 0; n < 34; n += 1) await store.receive(idOf(1), requestOf({ body }), AT);
      expect(await store.find(idOf(1))).toMatchObject({ requests: 32, answered: 34 });
    });

    it('deletes the requests and nothing else', async () => {
      const store = await makeWith();
      await store.receive(idOf(1), requestOf(), AT);
      expect(await store.clear(idOf(1), change)).toBe('cleared');
      expect(await store.find(idOf(1))).toMatchObject({ answered: 1, requests: 0 });
    });

    it('deletes an inbox with its requests, and records no more', async () => {
      const store = await makeWith();
      await store.receive(idOf(1), requestOf(), AT);
      expect(await store.remove(idOf(1), change)).toBe('removed');
      expect((await listed(store)).rows).toEqual([]);
      expect(await store.receive(idOf(1), requestOf(), AT)).toBeNull();
      expect(await store.update(idOf(1), { label: 'x' }, change)).toBe('not found');
      expect(await store.clear(idOf(1), change)).toBe('not found');
      expect(await store.remove(idOf(1), change)).toBe('not found');
    });

    it('deletes requests received before a time', async () => {
      const store = await makeWith();
      await store.receive(idOf(1), requestOf({ method: 'OLD' }), AT);
      await store.receive(idOf(1), requestOf({ method: 'LATE' }), LATER);
      await store.removeRequestsBefore(LATER);
      expect((await listed(store)).rows.map(({ method }) => method)).toEqual(['LATE']);
    });
  });
};
