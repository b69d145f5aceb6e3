import { expect, test } from 'vitest';
import { makeHook } from '@/lib/testing/hook-resources';
import { makeDraft, toDraft } from '../form/make-draft';
import { diffHooks } from './diff-hooks';
import { toHookFields } from './to-hook-fields';

const draft = toDraft(makeHook());
const diff = (part: Partial<typeof draft>) =>
  diffHooks(toHookFields(draft), toHookFields({ ...draft, ...part }));

test('nothing differs between a hook and itself', () => {
  expect(diff({})).toEqual([]);
});

test('a changed value is told by both its values, an absent one as absent', () => {
  expect(diff({ url: 'https://example.com/y', snooze: '30 s', event: '' })).toEqual([
    { path: 'snooze', before: null, after: '30', lines: null },
    {
      path: 'config.url',
      before: 'https://example.com/x',
      after: 'https://example.com/y',
      lines: null,
    },
    { path: 'event', before: 'consumers', after: null, lines: null },
  ]);
});

test('headers are compared one by one', () => {
  const paths = diff({
    headers: [
      { name: 'x-a', value: '1' },
      { name: 'x-b', value: '2' },
    ],
  }).map(({ path }) => path);
  expect(paths).toEqual(['config.headers.x-a', 'config.headers.x-b']);
});

test('functions are compared line by line', () => {
  const lambda = { ...makeDraft({ compatibility: '3.4' }), handler: 'lambda' as const };
  const [found] = diffHooks(
    toHookFields({ ...lambda, functions: [{ code: 'a\nb' }] }),
    toHookFields({ ...lambda, functions: [{ code: 'a\nc' }] }),
  );
  expect(found?.path).toBe('config.functions.1');
  expect(found?.lines).toEqual([
    { kind: 'same', text: 'a' },
    { kind: 'removed', text: 'b' },
    { kind: 'added', text: 'c' },
  ]);
});

test('a secret that is replaced shows that it is, and never what by', () => {
  const differences = diff({ secret: { kind: 'replace', value: 'hunter2' } });
  expect(differences.map(({ path }) => path)).toEqual(['config.secret']);
  expect(JSON.stringify(differences)).not.toContain('hunter2');
});

test('what is no duration yet is compared as it is written', () => {
  expect(diff({ snooze: 'a while' })).toMatchObject([{ path: 'snooze', after: 'a while' }]);
});
