import { describe, expect, it } from 'vitest';
import { HookResource } from '@/lib/api/resources';
import { makeTestApiDeps } from '@/lib/testing/api/api-deps';
import { callApi, testToken } from '@/lib/testing/api/call-api';
import { makeWebhook } from '@/lib/testing/factories';

describe('hooks', () => {
  it('mask their secret and report that it is set', async () => {
    const hook = makeWebhook({ config: { secret: 'hunter2' } });
    const made = makeTestApiDeps({
      hooks: [hook],
      versions: [
        {
          id: hook.versionId,
          hookId: hook.id,
          version: 1,
          hook,
          createdAt: new Date(0),
          retiredAt: null,
          author: 'ada@example.com',
        },
      ],
    });
    const one = await callApi(`/api/hooks/${hook.id}`, {}, testToken, made);
    expect(one.body).toMatchObject({
      has_secret: true,
      config: { secret: '********', url: 'http://receiver.example/hook' },
      health: { delivered: 3, failed: 1, suppressed: 2 },
    });
    const versions = await callApi(`/api/hooks/${hook.id}/versions`, {}, testToken, made);
    expect(JSON.stringify([one.body, versions.body])).not.toContain('hunter2');
    expect(versions.body.data[0].hook.has_secret).toBe(true);
  });

  it('list the fields that cannot be decrypted, and never return them', async () => {
    const hook = makeWebhook({
      config: { secret: '********' },
      unreadable: { secret: 'sealed', headers: {} },
    });
    const made = makeTestApiDeps({ hooks: [hook] });
    const { body } = await callApi(`/api/hooks/${hook.id}`, {}, testToken, made);
    expect(body.unreadable).toEqual(['secret']);
    expect(JSON.stringify(body)).not.toContain('sealed');
  });

  it('may have an id of any UUID version, as in Kong clients may choose it', async () => {
    const hook = makeWebhook({ id: '11111111-1111-1111-1111-111111111111' });
    const made = makeTestApiDeps({ hooks: [hook] });
    for (const path of [`/api/hooks/${hook.id}`, `/api/deliveries?hook=${hook.id}`])
      expect((await callApi(path, {}, testToken, made)).status).toBe(200);
    const { body } = await callApi('/api/hooks', {}, testToken, made);
    expect(HookResource.parse(body.data[0]).id).toBe(hook.id);
  });
});
