import { describe, expect, it } from 'vitest';
import { listUnreadable } from '@/lib/handlers/unreadable';
import { makeLogHook, makeWebhook } from '@/lib/testing/factories';
import { MASKED_SECRET } from './masking/masked-secret';
import { keepUnreadable, readFromCurrent } from './unreadable';

const headers = { authorization: MASKED_SECRET, 'x-team': 'ops' };
const lost = makeWebhook({
  config: { secret: MASKED_SECRET, headers },
  unreadable: { secret: 'sealed', headers: { authorization: 'sealed too' } },
});

describe('the undecryptable values of a hook', () => {
  it('are listed by their path in the config', () => {
    expect(listUnreadable(lost)).toEqual(['secret', 'headers.authorization']);
    expect(listUnreadable(makeWebhook())).toEqual([]);
  });

  it('is kept by a save that leaves it, and gone where it was set again', () => {
    const save = (config: Partial<(typeof lost)['config']>) =>
      keepUnreadable(lost, { ...lost, config: { ...lost.config, ...config } });
    expect(save({ url: 'http://other.example' })).toEqual(lost.unreadable);
    expect(save({ secret: 'set again' })).toEqual({
      secret: null,
      headers: { authorization: 'sealed too' },
    });
    expect(save({ headers: {} })).toEqual({ secret: 'sealed', headers: {} });
    expect(save({ secret: null, headers: { authorization: 'mine' } })).toBeUndefined();
    expect(keepUnreadable(lost, makeLogHook())).toBeUndefined();
    expect(keepUnreadable(makeWebhook(), lost)).toBeUndefined();
  });

  it('is read as the hook has it now, and the rest of the version stays', () => {
    const config = { ...lost.config, secret: 'now', headers: { authorization: 'Bearer now' } };
    const filled = readFromCurrent(lost, makeWebhook({ id: lost.id, config }));
    expect(filled).toEqual({
      ...lost,
      config: {
        ...lost.config,
        secret: 'now',
        headers: { ...headers, authorization: 'Bearer now' },
      },
      unreadable: undefined,
    });
  });

  it('stays so where the hook has nothing readable now', () => {
    expect(readFromCurrent(lost, lost)).toEqual(lost);
    const without = makeWebhook({ config: { secret: 'now', headers: {} } });
    expect(listUnreadable(readFromCurrent(lost, without))).toEqual(['headers.authorization']);
  });

  it('is not sent to another address than it was meant for', () => {
    const moved = makeWebhook({ config: { secret: 'now', headers, url: 'http://other.example' } });
    expect(readFromCurrent(lost, moved)).toBe(lost);
  });
});
