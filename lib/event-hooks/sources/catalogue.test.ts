import { describe, expect, it } from 'vitest';
import { findEventType, findSource, listSources } from './catalogue';
import { ENTITIES } from './entities';
import { makeSourceCatalogue } from './make-catalogue';
import type { Source } from './source';

const CRUD_FIELDS = ['operation', 'entity', 'old_entity', 'schema'];
const eventsOf = (source: string) => findSource(source)?.events ?? [];
const namesOf = (source: string) => eventsOf(source).map(({ name }) => name);
const sampleOf = (source: string, event: string) => findEventType(source, event)?.sample;

const billing: Source = {
  name: 'billing',
  description: 'Our own plugin',
  custom: true,
  events: [{ name: 'paid', description: null, fields: ['invoice'], unique: null, sample: null }],
};

describe('the catalogue of sources', () => {
  it('has the health of targets [3.2-balancer]', () => {
    expect(eventsOf('balancer')).toMatchObject([
      {
        name: 'health',
        fields: ['upstream_id', 'ip', 'port', 'hostname', 'health'],
        unique: null,
        description: null,
      },
    ]);
  });

  it('has changes by operation [3.2-dao-crud]', () => {
    expect(eventsOf('dao:crud')).toMatchObject(
      ['create', 'update', 'delete'].map((name) => ({ name, fields: CRUD_FIELDS, unique: null })),
    );
  });

  it('has rate-limiting-advanced as its documentation prints it [3.2-rate-limiting-advanced]', () => {
    expect(eventsOf('rate-limiting-advanced')).toMatchObject([
      {
        name: 'rate-limit-exceeded',
        description: 'Run an event when a rate limit has been exceeded',
        fields: ['consumer', 'ip', 'service', 'rate', 'limit', 'window'],
        unique: ['consumer', 'ip', 'service'],
      },
    ]);
  });

  it('has the sources of the other plugins [3.2-plugin-sources]', () => {
    expect(eventsOf('oas-validation')).toMatchObject([
      { name: 'validation-failed', fields: ['consumer', 'ip', 'service', 'err'], unique: null },
    ]);
    expect(eventsOf('ai-rate-limiting-advanced')).toMatchObject([
      { name: 'rate-limit-exceeded', unique: ['consumer', 'ip', 'service'] },
    ]);
    expect(eventsOf('service-protection')).toMatchObject([
      {
        name: 'rate-limit-exceeded',
        fields: ['service', 'rate', 'limit', 'window'],
        unique: ['service'],
      },
    ]);
  });

  it('expands each entity into itself and its three operations [3.3-expansion]', () => {
    const expanded = ENTITIES.flatMap(({ name }) =>
      ['', ':create', ':update', ':delete'].map((operation) => name + operation),
    );
    expect(namesOf('crud')).toEqual(expanded);
    expect(new Set(expanded).size).toBe(expanded.length);
    for (const type of eventsOf('crud')) {
      expect(type.fields).toEqual(CRUD_FIELDS);
      expect(type.unique).toBeNull();
    }
  });

  it('knows the entities of all three groups [3.3-entities]', () => {
    const groupOf = (group: string) => ENTITIES.filter((entity) => entity.group === group);
    expect(groupOf('core')).toHaveLength(17);
    expect(groupOf('enterprise')).toHaveLength(30);
    expect(groupOf('plugin')).toHaveLength(19);
    const documented = ['consumers', 'admins', 'routes', 'acls', 'sessions', 'event_hooks'];
    expect(ENTITIES.map(({ name }) => name)).toEqual(expect.arrayContaining(documented));
    expect(ENTITIES.find(({ name }) => name === 'filter_chains')?.since).toBe('3.4');
  });

  it('does not offer the source of pings [3.2-ping-no-source]', () => {
    expect(findSource('kong:event_hooks')).toBeNull();
    expect(findEventType('kong:event_hooks', 'ping')).toBeNull();
  });

  it('finds nothing under names it does not have, inherited ones included', () => {
    for (const name of ['', 'constructor', '__proto__', 'crud\nconsumers']) {
      expect(findSource(name)).toBeNull();
      expect(findEventType('crud', name)).toBeNull();
      expect(findEventType(name, 'consumers')).toBeNull();
    }
    expect(findEventType('crud', 'create')).toBeNull();
  });

  it('shows custom sources beside the built-in ones [3.2-custom-sources]', async () => {
    const list = async () => [billing];
    const catalogue = makeSourceCatalogue({ list, refresh: list });
    expect(await catalogue.list()).toEqual([...listSources(), billing]);
    expect(await catalogue.find('billing')).toEqual(billing);
    expect(await catalogue.findEventType('billing', 'paid')).toEqual(billing.events[0]);
    expect(await catalogue.findEventType('crud', 'consumers')).not.toBeNull();
  });

  it('adds the events of a custom source to a built-in one of its name, and replaces none', () => {
    const own = { name: 'health', description: 'mine', fields: [], unique: null, sample: null };
    const more = { ...own, name: 'drained' };
    const custom = [{ ...billing, name: 'balancer', events: [own, more] }];
    expect(findSource('balancer', custom)?.events).toEqual([...eventsOf('balancer'), more]);
    expect(findEventType('balancer', 'health', custom)?.description).toBeNull();
    expect(findEventType('balancer', 'drained', custom)).toEqual(more);
  });

  it('returns the same list while the custom sources are the same', async () => {
    let custom = [billing];
    const list = async () => custom;
    const catalogue = makeSourceCatalogue({ list, refresh: list });
    const first = await catalogue.list();
    expect(await catalogue.list()).toBe(first);
    custom = [];
    expect(await catalogue.list()).toEqual(listSources());
  });

  it('finds a source that a list of a moment ago does not have yet', async () => {
    const catalogue = makeSourceCatalogue({ list: async () => [], refresh: async () => [billing] });
    expect(await catalogue.find('billing')).toEqual(billing);
    expect(await catalogue.findEventType('billing', 'paid')).toEqual(billing.events[0]);
    expect(await catalogue.findEventType('billing', 'unpaid')).toBeNull();
    expect(await catalogue.refresh()).toContainEqual(billing);
  });
});

describe('the samples of the catalogue', () => {
  it('have the fields of their event, old_entity on update only', () => {
    for (const { name: source, events } of listSources()) {
      for (const { name, fields, sample } of events) {
        const isUpdate = /^update$|:update$/.test(name);
        const expected = fields.filter((field) => field !== 'old_entity' || isUpdate);
        expect(Object.keys(sample ?? {}).sort(), `${source} ${name}`).toEqual(expected.sort());
      }
    }
  });

  it('show what the balancer reports [4.2-health-data]', () => {
    expect(sampleOf('balancer', 'health')).toEqual({
      upstream_id: expect.any(String),
      ip: expect.any(String),
      port: expect.any(Number),
      hostname: expect.any(String),
      health: 'unhealthy',
    });
  });

  it('show a rate limit that nobody known has exceeded [4.3-rate-limit-data]', () => {
    expect(sampleOf('rate-limiting-advanced', 'rate-limit-exceeded')).toEqual({
      consumer: {},
      ip: expect.any(String),
      limit: 3,
      rate: 4,
      window: 'minute',
      service: expect.objectContaining({ host: expect.any(String), ws_id: expect.any(String) }),
    });
  });

  it('show a request that breaks the specification [4.3-oas-data]', () => {
    expect(sampleOf('oas-validation', 'validation-failed')).toEqual({
      consumer: {},
      ip: expect.any(String),
      err: expect.stringContaining('validation failed with error'),
      service: expect.objectContaining({ ws_id: expect.any(String) }),
    });
  });

  it('show the operation, and the workspace of a deleted row', () => {
    const created = sampleOf('crud', 'consumers:create');
    expect(created).toMatchObject({ operation: 'create', schema: 'consumers' });
    expect(created?.entity).not.toHaveProperty('ws_id');
    expect(sampleOf('crud', 'consumers:delete')?.entity).toHaveProperty('ws_id');
    const updated = sampleOf('crud', 'consumers:update');
    expect(updated?.entity).not.toEqual(updated?.old_entity);
  });
});
