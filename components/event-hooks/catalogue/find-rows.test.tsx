import { expect, test } from 'vitest';
import { listSources } from '@/lib/event-hooks/sources/catalogue';
import { ENTITIES } from '@/lib/event-hooks/sources/entities';
import { ENTITY_NOTES } from './entity-notes';
import { findMeantOption, findRows } from './find-rows';
import { toCatalogue } from './to-catalogue';

const billing = {
  name: 'billing',
  description: null,
  custom: true,
  events: ['paid', 'order:create', 'refund', 'refund:late'].map((name) => ({
    name,
    description: name === 'paid' ? 'An invoice was paid' : null,
    fields: ['invoice_number'],
    unique: null,
    sample: null,
  })),
};
const catalogue = toCatalogue([...listSources()]);
const found = (query: string, groups = catalogue) =>
  findRows(groups, query).flatMap(({ rows }) => rows.map(({ name }) => name));

test('every event can be chosen exactly once, and every source as a whole', () => {
  const options = catalogue.flatMap(({ rows }) => rows.flatMap((row) => row.options));
  const events = listSources().flatMap(({ name, events }) => [
    `${name} `,
    ...events.map((type) => `${name} ${type.name}`),
  ]);
  expect(options.map(({ source, event }) => `${source} ${event}`).toSorted()).toEqual(
    events.toSorted(),
  );
  expect(new Set(options.map(({ key }) => key)).size).toBe(options.length);
});

test('an entity is one row with its operations, in the group it comes from', () => {
  const core = catalogue.find(({ id }) => id === 'crud core');
  const row = core?.rows.find(({ name }) => name === 'consumers');
  expect(row?.options.map(({ event, operation }) => [event, operation])).toEqual([
    ['consumers', null],
    ['consumers:create', 'create'],
    ['consumers:update', 'update'],
    ['consumers:delete', 'delete'],
  ]);
  const groups = catalogue.slice(-3).map(({ id, rows }) => [id, rows.length]);
  // The core's has every event of crud besides.
  expect(groups).toEqual([
    ['crud core', 18],
    ['crud enterprise', 30],
    ['crud plugin', 19],
  ]);
});

test('what was added to crud stands apart from what the gateway has', () => {
  const crud = listSources().filter(({ name }) => name === 'crud');
  const own = crud.map((source) => ({ ...source, events: [...source.events, ...billing.events] }));
  const added = toCatalogue(own).at(-1);
  expect(added?.id).toBe('crud added');
  expect(added?.rows).toHaveLength(billing.events.length);
});

test('every entity says what it is', () => {
  expect(Object.keys(ENTITY_NOTES).toSorted()).toEqual(ENTITIES.map(({ name }) => name).toSorted());
});

test('a search looks in sources, events, descriptions, fields and the columns of an entity', () => {
  expect(found('balancer')).toEqual(['Every event', 'health']);
  expect(found('api key')).toContain('keyauth_credentials');
  expect(found('upstream_id')).toContain('health');
  expect(found('custom_id')).toEqual(expect.arrayContaining(['consumers', 'developers']));
  expect(found('no such thing')).toEqual([]);
  const own = toCatalogue([billing]);
  expect(found('invoice paid', own)).toEqual(['paid']);
  expect(found('INVOICE_NUMBER', own)).toContain('paid');
});

test('the name that was written comes first, across the groups', () => {
  expect(found('sessions')[0]).toBe('sessions');
  expect(found('keys')[0]).toBe('keys');
  expect(found('consumer_groups:update')[0]).toBe('consumer_groups');
});

test('an operation that was written is the one that is meant', () => {
  const meant = (query: string) => {
    const row = findRows(catalogue, query)[0]?.rows[0];
    return row ? findMeantOption(row, query).event : null;
  };
  expect(meant('consumers')).toBe('consumers');
  expect(meant('consumers delete')).toBe('consumers:delete');
  expect(meant('consumers:up')).toBe('consumers:update');
});

test('names of other sources are folded only where they are an entity and its operation', () => {
  const rows = toCatalogue([billing])[0]?.rows.map(({ name }) => name);
  expect(rows).toEqual(['Every event', 'paid', 'order:create', 'refund', 'refund:late']);
});
