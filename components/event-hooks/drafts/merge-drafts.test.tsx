import { expect, test } from 'vitest';
import { makeHook } from '@/lib/testing/hook-resources';
import { toDraft } from '../form/make-draft';
import { findChangedFields, mergeDrafts, toDefaultChoice } from './merge-drafts';

const base = toDraft(makeHook({ label: 'Base' }));

test('each changed field says who changed it, and equal changes are none', () => {
  const theirs = { ...base, label: 'Theirs', url: 'https://theirs', snooze: '5 s' };
  const mine = { ...base, label: 'Mine', timeout: '3 s', snooze: '5 s' };
  expect(findChangedFields(base, theirs, mine)).toEqual([
    { field: 'label', by: 'both' },
    { field: 'url', by: 'theirs' },
    { field: 'timeout', by: 'mine' },
  ]);
});

test('changes to different fields go together without a choice', () => {
  const theirs = { ...base, url: 'https://theirs' };
  const mine = { ...base, label: 'Mine' };
  const fields = findChangedFields(base, theirs, mine);
  expect(mergeDrafts(theirs, mine, fields, toDefaultChoice)).toEqual({
    ...base,
    url: 'https://theirs',
    label: 'Mine',
  });
});

test('where both changed a field the choice decides, a list being one field', () => {
  const theirs = { ...base, headers: [{ name: 'x-a', value: 'theirs' }] };
  const mine = { ...base, headers: [{ name: 'x-a', value: 'mine' }], label: 'Mine' };
  const fields = findChangedFields(base, theirs, mine);
  expect(mergeDrafts(theirs, mine, fields, () => 'theirs')).toEqual(theirs);
  expect(mergeDrafts(theirs, mine, fields, () => 'mine')).toEqual(mine);
});

test('being switched on or off is no field of the form', () => {
  expect(findChangedFields(base, { ...base, enabled: false }, base)).toEqual([]);
});
