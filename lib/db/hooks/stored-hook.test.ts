import { describe, expect, it } from 'vitest';
import { makeSecretBox } from '@/lib/config/secret-box';
import { listUnreadable } from '@/lib/handlers/unreadable';
import { makeWebhook } from '@/lib/testing/factories';
import { openHook, sealHook } from './stored-hook';

const box = makeSecretBox(Buffer.alloc(32, 7));
const other = makeSecretBox(Buffer.alloc(32, 8));
const stored = (changes: object) => JSON.parse(JSON.stringify({ ...makeWebhook(), ...changes }));
const config = makeWebhook().config;

describe('a stored hook', () => {
  it('comes back as it was stored', () => {
    const hook = makeWebhook({ config: { ...config, secret: 'a secret' } });
    const sealed = JSON.stringify(sealHook(box, hook));
    expect(sealed).not.toContain('a secret');
    expect(openHook(box, JSON.parse(sealed))).toEqual(hook);
  });

  it('keeps the credentials among its headers sealed, and the headers in their order', () => {
    const headers = { 'x-team': 'ops', Authorization: 'Bearer abc123', accept: '*/*' };
    const hook = makeWebhook({ config: { ...config, headers } });
    const sealed = JSON.stringify(sealHook(box, hook));
    expect(sealed).not.toContain('abc123');
    expect(sealed).toContain('ops');
    const opened = openHook(box, JSON.parse(sealed));
    expect(opened).toEqual(hook);
    expect(JSON.stringify(opened.config)).toBe(JSON.stringify(hook.config));
  });

  it('is read when its headers were stored before headers were sealed', () => {
    const headers = { Authorization: 'Bearer abc123' };
    expect(openHook(box, stored({ config: { ...config, headers } }))).toMatchObject({
      config: { headers },
    });
  });

  it.each([
    ['a header', { config: { ...config, headers: { 'Content-Length': '5' } } }],
    ['a URL', { config: { ...config, url: 'ftp://old' } }],
    ['a delivery setting', { delivery: { ...makeWebhook().delivery, concurrency: 1_000_000 } }],
    ['a label', { label: '' }],
    ['a snooze', { snooze: -1 }],
  ])('is read though %s in it would be refused today', (_what, changes) => {
    expect(openHook(box, stored(changes))).toMatchObject(changes);
  });

  it('is read without the fields of later versions, and with defaults for fields that earlier versions lack', () => {
    const { concurrency: _absent, ...delivery } = makeWebhook().delivery;
    const snapshot = stored({ delivery: { ...delivery, later: 1 }, later: 1 });
    snapshot.config.later = 1;
    expect(openHook(box, snapshot)).toEqual({
      ...makeWebhook(),
      id: snapshot.id,
      versionId: snapshot.versionId,
    });
  });

  it('is read when its key differs, and its sealed values are stored unchanged', () => {
    const headers = { Authorization: 'Bearer abc123', accept: '*/*' };
    const sealed = JSON.parse(
      JSON.stringify(sealHook(box, makeWebhook({ config: { secret: 'a secret', headers } }))),
    );
    const hook = openHook(other, sealed);
    expect(hook.config).toMatchObject({
      secret: '********',
      headers: { Authorization: '********', accept: '*/*' },
    });
    expect(listUnreadable(hook)).toEqual(['secret', 'headers.Authorization']);
    expect(JSON.parse(JSON.stringify(sealHook(other, hook)))).toEqual(sealed);
  });

  it('reports a damaged secret and reads the rest', () => {
    const sealed = stored({ config: { ...config, secret: 'not sealed at all' } });
    expect(openHook(box, sealed)).toMatchObject({
      config: { secret: '********' },
      unreadable: { secret: 'not sealed at all', headers: {} },
    });
  });

  it('is not a hook without a URL', () => {
    expect(() => openHook(box, stored({ config: {} }))).toThrow('url');
  });
});
