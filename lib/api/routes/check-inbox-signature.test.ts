import { expect, it } from 'vitest';
import { hmac } from '@/lib/net/sign';
import { makeTestApiDeps } from '@/lib/testing/api-deps';
import { callApi, testToken } from '@/lib/testing/call-api';
import { makeLogHook, makeTestId, makeWebhook } from '@/lib/testing/factories';

it('the signature of a request is held against the secret of a hook, which is not told', async () => {
  const signed = makeWebhook({ config: { secret: 'between us' } });
  const other = makeWebhook({ config: { secret: 'another' } });
  const bare = [makeWebhook(), makeLogHook()];
  const made = makeTestApiDeps({ hooks: [signed, other, ...bare] });
  const { store } = made.deps.inboxes;
  const inboxId = makeTestId();
  const at = new Date('2026-01-01T12:00:00.000Z');
  const answers = [{ status: 200, delayMs: 0, headers: {}, body: '' }];
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
  expect(fits.body).toEqual({ fits: true, why: null });
  expect(JSON.stringify(fits.body)).not.toContain('between us');
  expect((await check(other.id)).body).toEqual({ fits: false, why: 'other' });
  const none = [...bare.map(({ id }) => check(id)), check(makeTestId())];
  for (const { status } of await Promise.all(none)) expect(status).toBe(404);
  expect((await check(signed.id, makeTestId())).status).toBe(404);
});
