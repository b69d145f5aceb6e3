import { describe, expect, it } from 'vitest';
import { makeTestApiDeps } from '@/lib/testing/api/api-deps';
import { callApi, testToken, testUser } from '@/lib/testing/api/call-api';
import { makeLogHook } from '@/lib/testing/factories';

const paid = { name: 'paid', fields: ['invoice', 'at'], unique: ['invoice'] };
const billing = { name: 'billing', description: 'Our own plugin', events: [paid] };
const stored = {
  ...billing,
  custom: true,
  events: [{ ...paid, description: null, sample: null }],
};

const makeSend = (made = makeTestApiDeps()) => {
  const send = (method: string, path: string, body?: unknown, principal = testToken) =>
    callApi(path, { method, ...(body ? { body: JSON.stringify(body) } : {}) }, principal, made);
  return Object.assign(send, { made });
};
const listNames = async (send: ReturnType<typeof makeSend>): Promise<string[]> =>
  (await send('GET', '/api/sources')).body.data.map(({ name }: { name: string }) => name);

describe('a custom source', () => {
  it('is listed once it is created, and its events are accepted', async () => {
    const send = makeSend();
    const { status, body } = await send('POST', '/api/sources', billing);
    expect([status, body]).toEqual([201, stored]);
    expect(await listNames(send)).toContain('billing');
    const event = { source: 'billing', event: 'paid', data: { invoice: 7 } };
    expect((await send('POST', '/api/events', event)).status).toBe(202);
    const unknown = await send('POST', '/api/events', { ...event, event: 'pad' });
    expect(unknown.body.fields).toEqual({
      event: 'source billing has no event "pad"; did you mean "paid"?',
    });
  });

  it('is saved with the name of the actor', async () => {
    const send = makeSend();
    await send('POST', '/api/sources', billing);
    await send('PUT', '/api/sources/billing', { events: [{ name: 'paid' }] });
    await send('DELETE', '/api/sources/billing');
    const { changes } = send.made.rows.sources;
    expect(changes.map(({ actor }) => actor)).toEqual(Array(3).fill({ name: 'ci' }));
  });

  it('is rejected with the errors of each field', async () => {
    const { status, body } = await makeSend()('POST', '/api/sources', {
      name: 'crud',
      evnts: [],
      events: [{ ...paid, unique: ['id'], sample: [] }],
    });
    expect([status, body.fields]).toEqual([
      400,
      {
        name: 'a source of the gateway has this name',
        evnts: 'unknown; did you mean events?',
        'events.0.sample': 'expected a JSON object',
      },
    ]);
  });

  it('must have a unique name', async () => {
    const send = makeSend();
    await send('POST', '/api/sources', billing);
    const { status, body } = await send('POST', '/api/sources', {
      ...billing,
      events: [{ name: 'x' }],
    });
    expect([status, body.message]).toEqual([409, 'There is a source named billing already.']);
  });

  it('is replaced as a whole and keeps its name', async () => {
    const send = makeSend();
    await send('POST', '/api/sources', { ...billing, name: 'dao:mine' });
    const path = '/api/sources/dao%3Amine';
    const { status, body } = await send('PUT', path, { events: [{ name: 'late' }] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'dao:mine', description: null, events: [{ name: 'late' }] });
    const renamed = await send('PUT', path, billing);
    expect([renamed.status, renamed.body.fields]).toEqual([
      400,
      { name: 'cannot be changed, because hooks and events refer to it' },
    ]);
  });

  it('is deleted only when no hook listens to it', async () => {
    const hook = makeLogHook({ source: 'billing', event: 'paid', label: 'Books' });
    const send = makeSend(makeTestApiDeps({ hooks: [hook] }));
    await send('POST', '/api/sources', billing);
    const refused = await send('DELETE', '/api/sources/billing');
    expect([refused.status, refused.body]).toEqual([
      409,
      {
        message: `A hook listens to the source billing: “Books” (${hook.id}). Remove or change them first.`,
        fields: { hooks: [hook.id] },
      },
    ]);
    send.made.rows.hooks.pop();
    expect((await send('DELETE', '/api/sources/billing')).status).toBe(204);
    expect(await listNames(send)).not.toContain('billing');
  });

  it.each(['billing', 'crud', '%E0%A4%A'])('is not found as %s', async (name) => {
    const send = makeSend();
    expect((await send('PUT', `/api/sources/${name}`, billing)).status).toBe(404);
    expect((await send('DELETE', `/api/sources/${name}`)).status).toBe(404);
  });

  it('cannot be changed by a page of another site', async () => {
    expect((await makeSend()('POST', '/api/sources', billing, testUser)).status).toBe(403);
  });
});
