import { access } from './access';
import { core } from './core';
import { credentials } from './credentials';
import { enterprise } from './enterprise';
import { type EntitySamples, IDS, type Row, UPDATED_AT } from './entity-sample';
import { keys } from './keys';
import { plugin } from './plugin';
import { portal } from './portal';

const samples: EntitySamples = {
  ...core,
  ...keys,
  ...access,
  ...portal,
  ...enterprise,
  ...credentials,
  ...plugin,
};

/**
 * The data of one change of an entity, as the gateway raises it (spec §4.1, §8). A deleted row of a
 * workspace was read once more and has `ws_id`. Throws for an entity without a sample.
 */
export const sampleChange = (entity: string, operation: 'create' | 'update' | 'delete'): Row => {
  const sample = Object.hasOwn(samples, entity) ? samples[entity] : undefined;
  if (sample === undefined) throw new Error(`${entity} has no sample`);
  const { row, change, workspaced } = sample;
  const named = { operation, schema: entity };
  if (operation === 'create') return { ...named, entity: row };
  if (operation === 'delete')
    return { ...named, entity: workspaced ? { ...row, ws_id: IDS.workspace } : row };
  const times: Row = 'updated_at' in row ? { updated_at: UPDATED_AT } : {};
  return { ...named, entity: { ...row, ...change, ...times }, old_entity: row };
};
