import { expect, test } from 'vitest';
import { makeHook } from '@/lib/testing/hook-resources';
import { toClonedDraft } from './make-draft';

test('a clone has no secret, and no mask in the place of a credential that is lost', () => {
  const hook = makeHook({ has_secret: true, unreadable: ['headers.Authorization'] });
  const headers = { Authorization: '********', Accept: 'text/plain' };
  const draft = toClonedDraft({ ...hook, config: { ...hook.config, headers } });
  expect(draft.secret).toEqual({ kind: 'none', value: '' });
  expect(draft.headers).toEqual([
    { name: 'Authorization', value: '' },
    { name: 'Accept', value: 'text/plain' },
  ]);
});
