import { expect, test } from 'vitest';
import type { SourceResource } from '@/lib/api/resources';
import { filterRows, toEventRows } from './to-event-rows';

const type = (name: string, fields: string[] = ['entity']) => ({
  name,
  description: null,
  fields,
  unique: null,
  sample: null,
});

const sources: SourceResource[] = [
  { name: 'balancer', description: null, custom: false, events: [type('health', ['ip', 'port'])] },
  {
    name: 'crud',
    description: null,
    custom: false,
    events: ['acls', 'acls:create', 'consumers', 'consumers:delete'].map((name) => type(name)),
  },
];

test('the operations of an entity share its row, the event of any change first', () => {
  const rows = toEventRows(sources).map(({ source, name, variants }) => [
    `${source} ${name}`,
    variants.map((variant) => variant.name),
  ]);
  expect(rows).toEqual([
    ['balancer health', ['health']],
    ['crud acls', ['acls', 'acls:create']],
    ['crud consumers', ['consumers', 'consumers:delete']],
  ]);
});

test('every word of the filter must occur in names or fields', () => {
  const find = (q: string, source: string | null = null) =>
    filterRows(toEventRows(sources), { q, source }).map(({ name }) => name);
  expect(find('CONSUMERS delete')).toEqual(['consumers']);
  expect(find('port')).toEqual(['health']);
  expect(find('', 'crud')).toEqual(['acls', 'consumers']);
  expect(find('consumers', 'balancer')).toEqual([]);
});
