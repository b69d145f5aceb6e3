import { describe, expect, it } from 'vitest';
import { makeTestApiDeps } from '@/lib/testing/api/api-deps';
import { callApi, testToken } from '@/lib/testing/api/call-api';
import { makeTestId } from '@/lib/testing/factories';
import { InboxRequestResource, InboxResource } from '../inbox-resources';

const AT = new Date('2026-01-01T12:00:00.000Z');

const makeWorld = async () => {
  const made = makeTestApiDeps();
  const call = (method: string, path: string, body?: object) =>
    callApi(
      `/api/inboxes${path}`,
      { method, ...(body && { body: JSON.stringify(body) }) },
      testToken,
      made,
    );
  const answers = [{ status: 500, delayMs: 10 }, { body: 'thanks' }];
  const inbox = InboxResource.parse((await call('POST', '', { label: ' First ', answers })).body);
  const receive = (fields: { body?: Uint8Array; bodyBytes?: number } = {}) => {
    const { body = new TextEncoder().encode('{"a":1}'), bodyBytes = body.byteLength } = fields;
    const request = { method: 'POST', pathAndQuery: `/receive/${inbox.token}`, body, bodyBytes };
    const headers: [string, string][] = [['Content-Type', 'application/json']];
    return made.deps.inboxes.store.receive(inbox.id, { ...request, headers }, AT);
  };
  return { call, inbox, receive };
};

describe('inboxes', () => {
  it('are created with a URL of their own', async () => {
    const { call, inbox } = await makeWorld();
    expect(inbox).toMatchObject({
      label: 'First',
      url: `http://hookline.test:8001/receive/${inbox.token}`,
      answers: [
        { status: 500, delayMs: 10, headers: {}, body: '' },
        { status: 200, delayMs: 0, headers: {}, body: 'thanks' },
      ],
      answered: 0,
      requests: 0,
      last_received_at: null,
    });
    expect((await call('GET', '')).body).toEqual({ data: [inbox] });
    expect((await call('GET', `/${inbox.id}`)).body).toEqual(inbox);
  });

  it('report the invalid field', async () => {
    const { call } = await makeWorld();
    const { status, body } = await call('POST', '', { label: 'x', answers: [{ status: 700 }] });
    expect([status, body.fields]).toEqual([400, { 'answers.0.status': 'at most 599' }]);
  });

  it('are limited to fifty', async () => {
    const { call } = await makeWorld();
    const statuses = [];
    for (let n = 0; n < 50; n += 1) statuses.push((await call('POST', '', { label: 'x' })).status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(49);
    expect(statuses.at(-1)).toBe(409);
  });

  it('restart their script with new responses, or on request', async () => {
    const { call, inbox, receive } = await makeWorld();
    const countAfter = async (changes: object) => {
      await receive();
      return (await call('PATCH', `/${inbox.id}`, changes)).body.answered;
    };
    expect(await countAfter({ label: 'Other' })).toBe(1);
    expect(await countAfter({ restart: true })).toBe(0);
    expect(await countAfter({ answers: [{}] })).toBe(0);
    expect((await call('PATCH', `/${inbox.id}`, {})).status).toBe(400);
  });

  it('list their requests without bodies, and return one with its body', async () => {
    const { call, inbox, receive } = await makeWorld();
    await receive();
    await receive({ body: new Uint8Array([255]), bodyBytes: 9 });
    const { body: first } = await call('GET', `/${inbox.id}/requests?limit=1`);
    expect(first.data).toEqual([
      {
        id: first.next,
        received_at: AT.toISOString(),
        method: 'POST',
        path_and_query: `/receive/${inbox.token}`,
        body_bytes: 9,
        answer: { status: 200, delayMs: 0 },
      },
    ]);
    const binary = (await call('GET', `/${inbox.id}/requests/${first.next}`)).body;
    expect(binary.body).toEqual({ text: null, base64: '/w==', bytes: 9, truncated: true });
    const { body: rest } = await call('GET', `/${inbox.id}/requests?after=${first.next}`);
    expect([rest.data.length, rest.next]).toEqual([1, null]);
    const { body: whole } = await call('GET', `/${inbox.id}/requests/${rest.data[0].id}`);
    expect(InboxRequestResource.parse(whole)).toMatchObject({
      headers: [['Content-Type', 'application/json']],
      body: { text: '{"a":1}', bytes: 7, truncated: false },
      answer: { status: 500, delayMs: 10 },
    });
  });

  it('can be cleared and deleted', async () => {
    const { call, inbox, receive } = await makeWorld();
    await receive();
    expect((await call('DELETE', `/${inbox.id}/requests`)).status).toBe(204);
    expect((await call('GET', `/${inbox.id}`)).body).toMatchObject({ requests: 0, answered: 1 });
    expect((await call('DELETE', `/${inbox.id}`)).status).toBe(204);
    expect((await call('GET', '')).body).toEqual({ data: [] });
  });

  it.each([
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['GET', '/requests'],
    ['DELETE', '/requests'],
    ['GET', '/requests/00000000-0000-4000-8000-000000000000'],
  ])('return 404 to %s %s once they are deleted', async (method, path) => {
    const { call } = await makeWorld();
    const body = method === 'PATCH' ? { restart: true } : undefined;
    const { status, body: error } = await call(method, `/${makeTestId()}${path}`, body);
    expect([status, error.message]).toEqual([404, expect.any(String)]);
  });
});
