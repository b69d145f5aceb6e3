import { expect, test } from 'vitest';
import { toScope } from '@/lib/client/to-scope';
import type { ScriptProfile } from '@/lib/handlers/code/script-profile';
import type { EditorLanguage } from '../../editor-options';
import { findCompletions } from './find-completions';
import { findHover } from './find-hover';

const scope = toScope([
  { operation: 'create', entity: { username: 'arya', type: 0 } },
  { operation: 'update', entity: { username: 'bran', type: 0 }, old_entity: { username: 'b' } },
]);

/** `|` is where the caret is. */
function complete(text: string, language: EditorLanguage, profile?: ScriptProfile) {
  const at = text.indexOf('|');
  return findCompletions(text.replace('|', ''), at, { language, scope, profile });
}
const labels = (text: string, language: EditorLanguage, profile?: ScriptProfile) =>
  complete(text, language, profile).items.map(({ label }) => label);

test('offers the fields of the event in a tag, also in one that is not closed', () => {
  for (const text of ['{{ | }}', '{{ |', 'x {* en|', '{% if |', '{"a": "{{ |"}'])
    expect(labels(text, 'resty-template')).toEqual(
      expect.arrayContaining(['operation', 'entity', 'old_entity']),
    );
});

test('offers the fields of what stands before the dot', () => {
  expect(labels('{{ entity.| }}', 'resty-template')).toEqual(['username', 'type']);
  expect(labels('{"text": "{{ entity.us|', 'resty-template-json')).toEqual(['username', 'type']);
  expect(complete('{{ entity.us| }}', 'resty-template')).toMatchObject({ start: 10, end: 12 });
});

test('says type, a value and how often a field is missing', () => {
  const { items } = complete('{{ | }}', 'resty-template');
  const old = items.find(({ label }) => label === 'old_entity');
  expect(old).toMatchObject({ detail: 'object', note: 'object, absent in 50 %' });
  expect(old?.about).toContain('{"username":"b"}');
  expect(old?.about).toContain('absent in 50 % of these events');
});

test('offers tags where one begins, and nothing in plain text', () => {
  expect(labels('a {|', 'resty-template')).toContain('{* expression *}');
  expect(labels('a |', 'resty-template')).toEqual([]);
  expect(labels('{{ entity }} a|', 'resty-template')).toEqual([]);
});

test('in a function the first parameter is the event, and locals stand for its parts', () => {
  const start = 'return function (d, event)\n';
  expect(labels(`${start}return d.|\nend`, 'lua')).toEqual(['operation', 'entity', 'old_entity']);
  expect(labels(`${start}local e = d.entity\nreturn e.|`, 'lua')).toEqual(['username', 'type']);
  expect(labels(`${start}return |`, 'lua')).toEqual(
    expect.arrayContaining(
      ['d', 'tostring', 'string.upper', 'while'].filter((name) => !name.includes('.')),
    ),
  );
});

test('offers the library of the profile, and no more', () => {
  expect(labels('x = string.u|', 'lua')).toContain('upper');
  expect(labels('|', 'lua', 'sandbox')).not.toContain('print');
  expect(labels('|', 'lua', 'strict')).toContain('print');
  expect(labels('kong.log.|', 'lua', 'lax')).toContain('inspect');
});

test('a hover tells a field, a function and a tag', () => {
  const text = '{{ string.upper(entity.username) }}';
  const hover = (at: number) => findHover(text, at, { language: 'resty-template', scope });
  expect(hover(text.indexOf('username') + 2)).toMatchObject({ title: 'entity.username: string' });
  expect(hover(text.indexOf('upper'))?.title).toBe('string.upper(s)');
  expect(hover(1)?.about).toContain('escaped for HTML');
  expect(findHover('plain', 2, { language: 'resty-template', scope })).toBe(undefined);
});
