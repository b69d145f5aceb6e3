import type { JsonValue } from '@/lib/fields/json-value';

export type Row = Record<string, JsonValue>;

/** A row of an entity, with what shows in it when the gateway changes it. */
export type EntitySample = {
  /** As the gateway stores it, without nulls and without its workspace (spec §4.1). */
  row: Row;
  /** What an update of it changes, beside `updated_at`. */
  change: Row;
  /** Whether it belongs to a workspace, which the event of its deletion then names. */
  workspaced: boolean;
};

export type EntitySamples = Record<string, EntitySample>;

export const CREATED_AT = 1_734_547_295;
export const UPDATED_AT = 1_734_550_895;

/** Both times, for the entities that keep both; a row that was never updated has the same twice. */
export const TIMES = { created_at: CREATED_AT, updated_at: CREATED_AT };

const uuid = (last: string) => `4b7ca1f2-9c1d-4e6a-8f0e-0000000000${last}`;

/** Ids, one for each row that others refer to. */
export const IDS = {
  consumer: uuid('01'),
  service: uuid('10'),
  otherService: uuid('11'),
  route: uuid('20'),
  plugin: uuid('30'),
  upstream: uuid('40'),
  target: uuid('41'),
  certificate: uuid('50'),
  caCertificate: uuid('52'),
  keySet: uuid('55'),
  admin: uuid('60'),
  role: uuid('61'),
  rbacUser: uuid('62'),
  group: uuid('63'),
  otherGroup: uuid('64'),
  credential: uuid('70'),
  session: uuid('73'),
  consumerGroup: uuid('81'),
  developer: uuid('85'),
  application: uuid('86'),
  node: uuid('90'),
  workspace: uuid('99'),
};

/** An id that nothing refers to, by its last two hexadecimal digits. */
export const sampleId = uuid;

/** The sample of an entity that belongs to a workspace. */
export const workspaced = (row: Row, change: Row): EntitySample => ({
  row,
  change,
  workspaced: true,
});

/** The sample of an entity that all workspaces share. */
export const shared = (row: Row, change: Row): EntitySample => ({ row, change, workspaced: false });
