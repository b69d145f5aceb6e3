import { expect, test } from 'vitest';
import { makeWebhookCustom } from '@/lib/testing/factories';
import { makeOutputWarnings } from './find-output-warnings';

const context = {
  compatibility: '3.14' as const,
  profile: 'strict' as const,
  pid: 1,
  userAgent: 'Hookline/test',
  nowMs: 0,
};
const data = { operation: 'create', entity: { name: 'a', username: null, tags: ['a'] } };
const event = { id: '1', source: 'crud', event: 'consumers', data, receivedAt: null };

const warn = (body: string) => {
  const hook = makeWebhookCustom();
  const config = { ...hook.config, body, payload: null };
  return makeOutputWarnings({ ...hook, source: 'crud', event: null, config })(event, context);
};
const fields = (body: string) => warn(body).map(({ kind, field }) => `${kind} ${field}`);

test('a field that is null or absent writes nothing, and a list writes its type', () => {
  expect(warn('Consumer {{ entity.username }} was created')).toEqual([
    { kind: 'empty', field: 'entity.username', part: 'body' },
  ]);
  expect(fields('{* entity.tags *} by {{ context.actor }}, {{ entity.name }}')).toEqual([
    'table entity.tags',
    'empty context.actor',
  ]);
});

test('a guard leaves a gap too, an alternative does not', () => {
  expect(fields('{{ entity.service and entity.service.id }}')).toEqual(['empty entity.service.id']);
  expect(fields('{{ old_entity and old_entity.id }}')).toEqual(['empty old_entity.id']);
  expect(fields('{{ entity.username or "" }}')).toEqual([]);
});

test('only tags that are reached count', () => {
  const create = '{% if operation == "create" then %}new{% else %}{{ entity.username }}{% end %}';
  expect(fields(create)).toEqual([]);
  expect(fields(create.replace('"create"', '"delete"'))).toEqual(['empty entity.username']);
  expect(fields('{# {{ entity.username }} #}{-raw-}{{ entity.username }}{-raw-}')).toEqual([]);
});

test('names that the template declares, and libraries, are no fields', () => {
  expect(fields('{% local who = "x" %}{{ who }}{{ math.pi }}')).toEqual([]);
  expect(fields('{% for _, tag in ipairs(entity.tags) do %}{{ tag }}{% end %}')).toEqual([]);
});

test('strings of a payload and headers are checked where they are templates', () => {
  const hook = makeWebhookCustom();
  const config = {
    ...hook.config,
    payload: { text: ['é {{ entity.username }}'], other: '{{ entity.name }}' },
    headers: { 'x-user': '{{ entity.username }}' },
  };
  const warnings = (headers_format: boolean) =>
    makeOutputWarnings({
      ...hook,
      source: 'crud',
      event: null,
      config: { ...config, headers_format },
    })(event, context).map(({ part }) => part);
  expect(warnings(false)).toEqual(['payload.text.0']);
  expect(warnings(true)).toEqual(['payload.text.0', 'headers.x-user']);
});
