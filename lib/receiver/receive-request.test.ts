import { describe, expect, it } from 'vitest';
import { makeCounter } from '@/lib/auth/make-counter';
import { makeTestId } from '@/lib/testing/factories';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { makeAdmission } from './make-admission';
import { makeConcurrencyLimit } from './make-concurrency-limit';
import { makeMemoryInboxStore } from './memory-store';
import { type Arrival, receiveRequest } from './receive-request';
import { ScriptedResponse } from './schema';

const TOKEN = 'known';

const makeWorld = async (answers: object[] = [{}], maxConcurrent = 200) => {
  const clock = makeFakeClock();
  const store = makeMemoryInboxStore(makeTestId);
  const id = makeTestId();
  const at = clock.now();
  const by = { actor: { name: 'arya@example.com' }, at };
  const script = answers.map((response) => ScriptedResponse.parse(response));
  await store.create({ id, token: TOKEN, label: 'First', answers: script, createdAt: at }, by);
  let lookUps = 0;
  const counted: typeof store = {
    ...store,
    findByToken: (token) => {
      lookUps += 1;
      return store.findByToken(token);
    },
  };
  const deps = {
    store: counted,
    clock: clock.now,
    setTimer: clock.setTimer,
    admission: makeAdmission(makeCounter(60_000, clock.now), { maxConcurrent }),
    queries: makeConcurrencyLimit(2),
  };
  let reads = 0;
  const receive = (token = TOKEN, fields: Partial<Arrival> = {}) =>
    receiveRequest(deps, token, {
      method: 'POST',
      pathAndQuery: `/receive/${token}`,
      headers: [],
      sender: '192.0.2.1',
      readBody: async () => {
        reads += 1;
        return { body: new Uint8Array([1]), bodyBytes: 1 };
      },
      signal: new AbortController().signal,
      ...fields,
    });
  const listKept = async () => (await store.listRequests(id, { limit: 200, after: null })).rows;
  return {
    clock,
    store,
    id,
    receive,
    listKept,
    findKept: async () => store.findRequest(id, (await listKept())[0]?.id ?? ''),
    reads: () => reads,
    lookUps: () => lookUps,
  };
};

describe('an inbox', () => {
  it('records a request and returns the scripted response', async () => {
    const { receive, findKept } = await makeWorld([{ status: 500, body: 'no' }, {}]);
    expect(await receive()).toEqual({
      kind: 'response',
      response: { status: 500, delayMs: 0, headers: {}, body: 'no' },
    });
    expect(await receive(TOKEN, { headers: [['X-A', 'b']] })).toMatchObject({
      response: { status: 200 },
    });
    expect(await findKept()).toMatchObject({ headers: [['X-A', 'b']], bodyBytes: 1 });
  });

  it('lists a request during its delay, and responds when the delay is over', async () => {
    const { receive, listKept, clock } = await makeWorld([{ delayMs: 5_000 }]);
    let hasResponded = false;
    const received = receive().finally(() => {
      hasResponded = true;
    });
    await clock.advance(4_999);
    expect([(await listKept()).length, hasResponded]).toEqual([1, false]);
    await clock.advance(1);
    expect(await received).toMatchObject({ kind: 'response' });
  });

  it('stops waiting when the sender disconnects, and records when', async () => {
    const { receive, clock, listKept } = await makeWorld([{ delayMs: 30_000 }]);
    const sender = new AbortController();
    const received = receive(TOKEN, { signal: sender.signal });
    await clock.advance(1);
    expect(clock.waiting()).toBe(1);
    await clock.advance(999);
    sender.abort();
    await received;
    expect(clock.waiting()).toBe(0);
    const [row] = await listKept();
    expect(row?.response).toEqual({ status: 200, delayMs: 30_000, leftAfterMs: 1_000 });
    await receive(TOKEN, { signal: AbortSignal.abort() });
    expect(clock.waiting()).toBe(0);
  });

  it('masks cookies that a browser sends', async () => {
    const { receive, findKept } = await makeWorld();
    const headers: [string, string][] = [
      ['Cookie', 'hookline.session_token=secret'],
      ['Authorization', 'Bearer mine'],
    ];
    await receive(TOKEN, { headers });
    expect((await findKept())?.headers).toEqual([
      ['Cookie', '********'],
      ['Authorization', 'Bearer mine'],
    ]);
  });

  it.each(['too large', 'incomplete'] as const)(
    'does not record a body that is %s',
    async (kind) => {
      const { receive, listKept } = await makeWorld();
      expect(await receive(TOKEN, { readBody: async () => kind })).toEqual({ kind });
      expect(await listKept()).toEqual([]);
    },
  );

  it('that is deleted during a request responds as unknown', async () => {
    const { receive, store, id, clock } = await makeWorld();
    const by = { actor: { name: 'arya@example.com' }, at: clock.now() };
    const readBody = async () => {
      await store.remove(id, by);
      return { body: new Uint8Array(), bodyBytes: 0 };
    };
    expect(await receive(TOKEN, { readBody })).toEqual({ kind: 'unknown' });
  });
});

describe('a flood', () => {
  it('of unknown tokens reads no bodies, and soon stops querying the database', async () => {
    const { receive, reads, lookUps, clock } = await makeWorld();
    for (let n = 0; n < 30; n += 1) expect(await receive(`no-${n}`)).toEqual({ kind: 'unknown' });
    expect(await receive('no-30')).toEqual({ kind: 'blocked', seconds: 60 });
    expect([reads(), lookUps()]).toEqual([0, 30]);
    expect(await receive('no-31', { sender: '192.0.2.2' })).toEqual({ kind: 'unknown' });
    await clock.advance(60_000);
    expect(await receive('no-32')).toEqual({ kind: 'unknown' });
  });

  it('of unknown tokens does not block a known inbox', async () => {
    const { receive } = await makeWorld();
    await receive();
    for (let n = 0; n < 31; n += 1) await receive(`no-${n}`);
    expect(await receive()).toMatchObject({ kind: 'response' });
  });

  it('of delayed responses uses at most half of the slots, and frees them', async () => {
    const { receive, clock, listKept } = await makeWorld([{ delayMs: 1_000 }], 4);
    const first = [receive(), receive()];
    await clock.advance(1);
    expect(await receive()).toEqual({ kind: 'busy' });
    expect(await listKept()).toHaveLength(2);
    await clock.advance(1_000);
    await Promise.all(first);
    const again = receive();
    await clock.advance(1_000);
    expect(await again).toMatchObject({ kind: 'response' });
  });
});
