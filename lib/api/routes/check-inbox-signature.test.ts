import { expect, it } from 'vitest';
import { hmac } from '@/lib/net/sign';
import { makeDeliveryOf, makeTestApiDeps } from '@/lib/testing/api/api-deps';
import { callApi, testToken } from '@/lib/testing/api/call-api';
import { makeIncomingEvent, makeLogHook, makeTestId, makeWebhook } from '@/lib/testing/factories';

const at = new Date('2026-01-01T12:00:00.000Z');
const answers = [{ status: 200, delayMs: 0, headers: {}, body: '' }];

it('the signature of a request is verified with the secret of a hook, which is not returned', async () => {
  const signed = makeWebhook({ config: { secret: 'between us' } });
  const other = makeWebhook({ config: { secret: 'another' } });
  const bare = [makeWebhook(), makeLogHook()];
  const made = makeTestApiDeps({ hooks: [signed, other, ...bare] });
  const { store } = made.deps.inboxes;
  const inboxId = makeTestId();
  const inbox = { id: inboxId, token: 't', label: 'x', answers, createdAt: at };
  await store.create(inbox, { actor: { name: 'arya' }, at });
  const body = Uint8Array.from([0, 255, 123]);
  const signature = `sha1=${hmac('sha1', 'between us', body)}`;
  const request = { method: 'POST', pathAndQuery: '/receive/t', body, bodyBytes: 3 };
  await store.receive(inboxId, { ...request, headers: [['X-Kong-Signature', signature]] }, at);
  const [row] = (await store.listRequests(inboxId, { limit: 1, after: null })).rows;

  const check = (hook: string, id = row?.id) =>
    callApi(
      `/api/inboxes/${inboxId}/requests/${id}/signature?hook=${hook}`,
      { method: 'GET' },
      testToken,
      made,
    );
  const fits = await check(signed.id);
  expect(fits.body).toEqual({ fits: true, why: null, version: null });
  expect(JSON.stringify(fits.body)).not.toContain('between us');
  expect((await check(other.id)).body).toEqual({ fits: false, why: 'other', version: null });
  const none = [...bare.map(({ id }) => check(id)), check(makeTestId())];
  for (const { status } of await Promise.all(none)) expect(status).toBe(404);
  expect((await check(signed.id, makeTestId())).status).toBe(404);
});

it('a request that names its delivery is verified with the hook version that sent it', async () => {
  const before = makeWebhook({ config: { secret: 'before' } });
  const now = { ...before, version: 2, versionId: makeTestId() };
  now.config = { ...now.config, secret: 'now' };
  const other = makeWebhook({ config: { secret: 'now' } });
  const event = { ...makeIncomingEvent(), id: makeTestId(), idempotencyKey: null, receivedAt: at };
  const delivery = makeDeliveryOf(event, before);
  const versions = [before, now].map((hook) => ({
    id: hook.versionId,
    hookId: hook.id,
    version: hook.version,
    hook,
    createdAt: at,
    retiredAt: null,
    author: 'arya',
  }));
  const made = makeTestApiDeps({ hooks: [now, other], deliveries: [delivery], versions });
  const body = Uint8Array.from([1, 2, 3]);
  const check = async (hook: string, secret: string, named: string) => {
    const headers: [string, string][] = [
      ['X-Kong-Signature', `sha1=${hmac('sha1', secret, body)}`],
      ['X-Hookline-Delivery', named],
    ];
    const { store } = made.deps.inboxes;
    const id = makeTestId();
    const inbox = { id, token: id, label: 'x', answers, createdAt: at };
    await store.create(inbox, { actor: { name: 'arya' }, at });
    const request = { method: 'POST', pathAndQuery: '/receive/t', body, bodyBytes: 3 };
    await store.receive(id, { ...request, headers }, at);
    const [row] = (await store.listRequests(id, { limit: 1, after: null })).rows;
    const path = `/api/inboxes/${id}/requests/${row?.id}/signature?hook=${hook}`;
    return (await callApi(path, { method: 'GET' }, testToken, made)).body;
  };
  const sent = { fits: true, why: null, version: 1 };
  expect(await check(now.id, 'before', delivery.id)).toEqual(sent);
  expect(await check(now.id, 'now', delivery.id)).toMatchObject({ fits: false, version: 1 });
  const current = { fits: true, why: null, version: null };
  expect(await check(now.id, 'now', makeTestId())).toEqual(current);
  expect(await check(now.id, 'now', 'no id')).toEqual(current);
  expect(await check(other.id, 'now', delivery.id)).toEqual(current);
});
