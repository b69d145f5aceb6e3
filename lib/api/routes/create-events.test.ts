import { describe, expect, it } from 'vitest';
import { makeTestApiDeps } from '@/lib/testing/api/api-deps';
import { callApi, testToken } from '@/lib/testing/api/call-api';

const consumer = (username: string) => ({
  source: 'crud',
  event: 'consumers',
  data: { operation: 'create', entity: { username } },
});

const post = (
  body: unknown,
  headers: Record<string, string> = {},
  made = makeTestApiDeps(),
  init: RequestInit = {},
) =>
  callApi(
    '/api/events',
    {
      ...init,
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers,
    },
    testToken,
    made,
  );

describe('one event', () => {
  it('returns its id and deliveries', async () => {
    const { status, body, rows } = await post(consumer('arya'));
    expect(status).toBe(202);
    expect(body).toEqual({ id: rows.events[0]?.id, deliveries: [] });
    expect(rows.events).toMatchObject([{ ...consumer('arya'), origin: 'api' }]);
  });

  it('keeps keys that are special in JavaScript', async () => {
    const text = '{"source":"crud","event":"consumers","data":{"__proto__":{"a":1},"b":2}}';
    const { rows } = await post(text);
    expect(JSON.stringify(rows.events[0]?.data)).toBe('{"__proto__":{"a":1},"b":2}');
  });

  it.each([
    [{ event: 'consumers', data: {} }, { source: 'required' }],
    [{ source: 'crud', event: 'consumers' }, { data: 'expected an object' }],
    [{ ...consumer('a'), data: [1] }, { data: 'expected an object' }],
    [{ ...consumer('a'), data: null }, { data: 'expected an object' }],
    [{ ...consumer('a'), source: '' }, { source: 'must not be empty' }],
    [{ ...consumer('a'), evnt: 1 }, { evnt: 'unknown; did you mean event?' }],
    [{ ...consumer('a'), source: 'crd' }, { source: 'unknown source "crd"; did you mean "crud"?' }],
    [
      { ...consumer('a'), event: 'consumer' },
      { event: 'source crud has no event "consumer"; did you mean "consumers"?' },
    ],
    ['"text"', { body: 'expected an object' }],
  ])('is refused for %j', async (event, fields) => {
    const { status, body, rows } = await post(event);
    expect([status, body.fields]).toEqual([400, fields]);
    expect(rows.events).toEqual([]);
  });

  it('may have any source and event while sources are lenient', async () => {
    const made = makeTestApiDeps();
    made.rows.settings.lenient_sources = true;
    expect((await post({ source: 'x', event: 'y', data: {} }, {}, made)).status).toBe(202);
  });

  it('is rejected with the position of a JSON syntax error', async () => {
    const { status, body } = await post('{\n "source":"crud"');
    expect(status).toBe(400);
    expect(body.message).toContain('expected , or }, but it ends at line 2, column 17');
  });

  it('is rejected when empty', async () => {
    const { status, body } = await post('');
    expect([status, body.message]).toEqual([400, 'The body is empty, expected JSON.']);
  });

  it('is rejected when nested ten thousand levels deep', async () => {
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    const { status, body } = await post(`{"source":"crud","event":"consumers","data":${deep}}`);
    expect([status, body.message]).toEqual([400, 'The body is nested deeper than 1000 levels.']);
  });

  it('is rejected above one MiB', async () => {
    const { status, body } = await post(consumer('é'.repeat(600_000)));
    expect(status).toBe(413);
    expect(body.message).toBe('The event must not be larger than 1 MiB.');
  });

  it('is rejected as a form, with the supported media types', async () => {
    const { status, body } = await post(consumer('a'), {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(status).toBe(415);
    expect(body.message).toContain('use content-type: application/json');
  });

  it('is not read beyond sixteen MiB', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
      },
    });
    const { status } = await callApi('/api/events', {
      method: 'POST',
      body: endless,
      duplex: 'half',
    });
    expect(status).toBe(413);
    expect(sent).toBeLessThan(20);
  });
});

describe('a batch', () => {
  it('as an array returns receipts in its order', async () => {
    const { status, body, rows } = await post([consumer('a'), consumer('b')]);
    expect(status).toBe(202);
    expect(body.events.map(({ id }: { id: string }) => id)).toEqual(
      rows.events.map(({ id }) => id),
    );
    expect(rows.events).toMatchObject([consumer('a'), consumer('b')]);
  });

  it('as lines returns receipts in its order, ignoring blank lines', async () => {
    const lines = `${JSON.stringify(consumer('a'))}\r\n\n${JSON.stringify(consumer('b'))}\n`;
    const { body, rows } = await post(lines, { 'content-type': 'application/x-ndjson' });
    expect(body.events).toHaveLength(2);
    expect(rows.events).toMatchObject([consumer('a'), consumer('b')]);
  });

  it('without events returns no receipts', async () => {
    expect((await post([])).body).toEqual({ events: [] });
  });

  it('is rejected as a whole, with every invalid item', async () => {
    const { status, body, rows } = await post([
      consumer('a'),
      { ...consumer('b'), data: 1 },
      { ...consumer('c'), source: 'crudd' },
    ]);
    expect(status).toBe(400);
    expect(body.message).toContain('2 of 3 events are invalid, so none was accepted. [1]: data:');
    expect(body.fields).toEqual({
      '[1]': { data: 'expected an object' },
      '[2]': { source: 'unknown source "crudd"; did you mean "crud"?' },
    });
    expect(rows.events).toEqual([]);
  });

  it('as lines names the invalid lines', async () => {
    const lines = `${JSON.stringify(consumer('a'))}\n\n{"source":}\n[]`;
    const { status, body } = await post(lines, { 'content-type': 'application/x-ndjson' });
    expect(status).toBe(400);
    expect(body.fields).toEqual({
      'line 3': expect.stringContaining(
        'is not valid JSON: expected a value, but found "}" at column 11',
      ),
      'line 4': { body: 'expected an object' },
    });
  });

  it('of more than a thousand events is rejected, as an array and as lines', async () => {
    const many = Array.from({ length: 1001 }, () => ({}));
    const array = await post(many);
    const lines = await post(many.map((each) => JSON.stringify(each)).join('\n'), {
      'content-type': 'application/x-ndjson',
    });
    expect([array.status, lines.status]).toEqual([413, 413]);
    expect(array.body.message).toBe(
      'A batch must not have more than 1000 events; send it in parts.',
    );
  });

  it('is rejected when one of its events is above one MiB', async () => {
    const big = consumer('x'.repeat(1024 * 1024));
    const array = await post([consumer('a'), big]);
    expect([array.status, array.body.message]).toEqual([
      413,
      'Event [1] must not be larger than 1 MiB.',
    ]);
    const lines = await post(`{}\n${JSON.stringify(big)}`, {
      'content-type': 'application/x-ndjson',
    });
    expect([lines.status, lines.body.message]).toEqual([
      413,
      'line 2 must not be larger than 1 MiB.',
    ]);
  });
});

describe('an idempotency key', () => {
  it.each([
    ['one event', consumer('a')],
    ['a batch', [consumer('a'), consumer('b')]],
  ])('returns the first response to a repetition of %s', async (_what, body) => {
    const made = makeTestApiDeps();
    const first = await post(body, { 'idempotency-key': 'k-1' }, made);
    const repeat = await post(body, { 'idempotency-key': 'k-1' }, made);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(repeat.headers.get('idempotent-replayed')).toBe('true');
    expect([repeat.status, repeat.body]).toEqual([202, first.body]);
    expect(made.rows.events).toHaveLength(Array.isArray(body) ? 2 : 1);
  });

  it('is rejected with a different body', async () => {
    const made = makeTestApiDeps();
    await post(consumer('a'), { 'idempotency-key': 'k-1' }, made);
    const { status, body } = await post(consumer('b'), { 'idempotency-key': 'k-1' }, made);
    expect([status, body.fields]).toEqual([
      409,
      { 'idempotency-key': 'used before with another body' },
    ]);
  });

  it.each(['', 'x'.repeat(256), 'caf\u00e9'])('is rejected when it is %j', async (key) => {
    expect((await post(consumer('a'), { 'idempotency-key': key })).status).toBe(400);
  });
});

describe('a CloudEvent', () => {
  const envelope = {
    specversion: '1.0',
    id: '7',
    source: 'crud',
    type: 'consumers',
    time: '2026-01-01T00:00:00Z',
    data: { operation: 'create' },
  };
  const headers = { 'content-type': 'application/cloudevents+json; charset=utf-8' };

  it('is an event whose id is its idempotency key', async () => {
    const made = makeTestApiDeps();
    const first = await post(envelope, headers, made);
    const repeat = await post(envelope, headers, made);
    expect(first.status).toBe(202);
    expect(repeat.body).toEqual(first.body);
    expect(made.rows.events).toMatchObject([
      {
        source: 'crud',
        event: 'consumers',
        data: { operation: 'create' },
        idempotencyKey: 'cloudevents crud 7',
      },
    ]);
  });

  it('is rejected without its attributes', async () => {
    const { status, body } = await post({ ...envelope, id: undefined }, headers);
    expect([status, body.fields]).toEqual([400, { id: 'required' }]);
  });

  it('must be alone in its request', async () => {
    expect((await post([envelope], headers)).status).toBe(400);
  });
});

describe('an event of a custom source', () => {
  it('is accepted as soon as the source exists, although the cached list lacks it', async () => {
    const made = makeTestApiDeps();
    const before = await made.deps.sources.list();
    await made.deps.sources.create(testToken, { name: 'billing', events: [{ name: 'paid' }] });
    made.deps.sources.list = async () => before;
    const event = { source: 'billing', event: 'paid', data: {} };
    expect((await post(event, {}, made)).status).toBe(202);
    expect((await post({ ...event, event: 'late' }, {}, made)).body.fields).toEqual({
      event: 'source billing has no event "late"; GET /api/sources lists its events',
    });
  });
});
