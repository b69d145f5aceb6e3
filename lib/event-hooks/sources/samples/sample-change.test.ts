import { describe, expect, it } from 'vitest';
import { isRecord } from '@/lib/fields/is-record';
import { crud, daoCrud } from '../crud';
import { ENTITIES } from '../entities';
import { sampleChange } from './sample-change';

const BOOKKEEPING = ['id', 'created_at', 'updated_at', 'ws_id'];
const names = ENTITIES.map(({ name }) => name);

/** A row of a sample, which a test may look into. */
const rowOf = (data: Record<string, unknown>, key: 'entity' | 'old_entity') => {
  const row = data[key];
  if (!isRecord(row)) throw new Error(`${key} is no row`);
  return row;
};

describe('the samples of entities', () => {
  it.each(names)('tell more of %s than its id and its times', (name) => {
    const row = rowOf(sampleChange(name, 'create'), 'entity');
    expect(Object.keys(row).filter((key) => !BOOKKEEPING.includes(key))).not.toEqual([]);
  });

  it.each(names)('show in an update of %s something that a person would have changed', (name) => {
    const data = sampleChange(name, 'update');
    const [after, before] = [rowOf(data, 'entity'), rowOf(data, 'old_entity')];
    expect(after.id).toEqual(before.id);
    expect(after.created_at).toEqual(before.created_at);
    const changed = Object.keys(after).filter(
      (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
    );
    expect(changed.filter((key) => key !== 'updated_at')).not.toEqual([]);
    // Who keeps the time of the last change shows it; who does not gets no such field.
    expect(changed.includes('updated_at')).toBe('updated_at' in before);
  });

  it.each(crud.events)('have the shape the gateway gives $name', ({ name, sample }) => {
    const [entity, operation = 'create'] = name.split(':');
    const withOld = operation === 'update' ? ['old_entity'] : [];
    expect(Object.keys(sample ?? {})).toEqual(['operation', 'schema', 'entity', ...withOld]);
    expect(sample).toMatchObject({ operation, schema: entity });
  });

  it.each(daoCrud.events)('have the same for $name of any entity', ({ name, sample }) => {
    expect(sample).toMatchObject({ operation: name, entity: {} });
  });

  it('hold no null, which the gateway strips, and no placeholder word', () => {
    for (const { name, sample } of crud.events) {
      const text = JSON.stringify(sample);
      expect(text, name).not.toMatch(/null/);
      expect(text, name).not.toMatch(/\b(foo|bar|baz|lorem|todo)\b/i);
    }
  });

  it('name the workspace of a deleted row only, and only of entities that have one', () => {
    for (const name of names) {
      expect(rowOf(sampleChange(name, 'create'), 'entity')).not.toHaveProperty('ws_id');
      expect(rowOf(sampleChange(name, 'update'), 'entity')).not.toHaveProperty('ws_id');
    }
    expect(rowOf(sampleChange('consumers', 'delete'), 'entity')).toHaveProperty('ws_id');
    expect(rowOf(sampleChange('workspaces', 'delete'), 'entity')).not.toHaveProperty('ws_id');
  });

  it('refer to other rows by their id alone', () => {
    const data = sampleChange('routes', 'create');
    const service = rowOf(sampleChange('services', 'create'), 'entity');
    expect(rowOf(data, 'entity').service).toEqual({ id: service.id });
  });

  it('are refused for what is no entity, inherited names included', () => {
    for (const name of ['', 'constructor', 'events'])
      expect(() => sampleChange(name, 'create')).toThrow('has no sample');
  });
});
