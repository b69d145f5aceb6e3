import { ENTITIES } from './entities';
import { sampleChange } from './samples/sample-change';
import type { EventType, Source } from './source';

const OPERATIONS = ['create', 'update', 'delete'] as const;
const FIELDS = ['operation', 'entity', 'old_entity', 'schema'];

const eventsOf = (entity: string): EventType[] => [
  {
    name: entity,
    description: null,
    fields: [...FIELDS],
    unique: null,
    sample: sampleChange(entity, 'create'),
  },
  ...OPERATIONS.map((operation) => ({
    name: `${entity}:${operation}`,
    description: null,
    fields: [...FIELDS],
    unique: null,
    sample: sampleChange(entity, operation),
  })),
];

/** Changes of entities, by entity: four events for each (spec §3.3). */
export const crud: Source = {
  name: 'crud',
  description: 'A change of an entity, by the entity',
  custom: false,
  events: ENTITIES.flatMap(({ name }) => eventsOf(name)),
};

/** Changes of entities, by operation (spec §3.2). */
export const daoCrud: Source = {
  name: 'dao:crud',
  description: 'A change of any entity, by the operation',
  custom: false,
  events: OPERATIONS.map((operation) => ({
    name: operation,
    description: null,
    fields: [...FIELDS],
    unique: null,
    sample: sampleChange('consumers', operation),
  })),
};
