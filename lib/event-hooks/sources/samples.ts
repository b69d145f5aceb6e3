import type { JsonValue } from '../json-value';

type Entity = Record<string, JsonValue>;

const CREATED_AT = 1_734_547_295;
const UPDATED_AT = 1_734_550_895;
const id = (last: string) => `4b7ca1f2-9c1d-4e6a-8f0e-0000000000${last}`;
const consumer = { id: id('01') };
const workspace = id('99');

/** A service as plugins send it: whole, with its workspace (spec §8.5). */
export const SAMPLE_SERVICE: Entity = {
  id: id('10'),
  name: 'inventory',
  protocol: 'http',
  host: 'inventory.example.com',
  port: 8080,
  path: '/',
  retries: 5,
  connect_timeout: 60_000,
  read_timeout: 60_000,
  write_timeout: 60_000,
  enabled: true,
  created_at: CREATED_AT,
  updated_at: CREATED_AT,
  ws_id: workspace,
};

const { ws_id: _, ...service } = SAMPLE_SERVICE;

// What is particular to the entities people most often hook into; the rest have id and times only.
const known: Record<string, Entity> = {
  consumers: { id: id('01'), username: 'arya', username_lower: 'arya', type: 0 },
  services: service,
  routes: {
    id: id('20'),
    name: 'inventory',
    paths: ['/inventory'],
    protocols: ['http', 'https'],
    methods: ['GET', 'POST'],
    strip_path: true,
    preserve_host: false,
    regex_priority: 0,
    https_redirect_status_code: 426,
    service: { id: id('10') },
  },
  plugins: {
    id: id('30'),
    name: 'key-auth',
    enabled: true,
    protocols: ['http', 'https'],
    config: { key_names: ['apikey'], hide_credentials: false },
    service: { id: id('10') },
  },
  upstreams: { id: id('40'), name: 'inventory', algorithm: 'round-robin', slots: 10_000 },
  targets: { id: id('41'), target: '192.0.2.10:8080', weight: 100, upstream: { id: id('40') } },
  certificates: { id: id('50'), cert: '-----BEGIN CERTIFICATE-----…', key: '…' },
  snis: { id: id('51'), name: 'api.example.com', certificate: { id: id('50') } },
  workspaces: { id: workspace, name: 'default' },
  admins: {
    id: id('60'),
    username: 'arya',
    email: 'arya@example.com',
    status: 4,
    rbac_token_enabled: true,
  },
  rbac_roles: { id: id('61'), name: 'operator', is_default: false },
  acls: { id: id('70'), group: 'gold', consumer },
  keyauth_credentials: { id: id('71'), key: 'sample-key', consumer },
  basicauth_credentials: { id: id('72'), username: 'arya', password: '…', consumer },
  sessions: { id: id('73'), session_id: 'sample-session', expires: 1_734_550_895, data: '…' },
  event_hooks: {
    id: id('80'),
    source: 'crud',
    event: 'consumers',
    handler: 'webhook',
    config: { url: 'https://hooks.example.com/kong', headers: {}, ssl_verify: false },
  },
};

const entityOf = (name: string, updatedAt: number): Entity => ({
  ...(known[name] ?? { id: id('00') }),
  created_at: CREATED_AT,
  updated_at: updatedAt,
});

// Deleted rows of these are read once more with their workspace (spec §4.1).
const workspaced = new Set([
  'consumers',
  'services',
  'routes',
  'plugins',
  'upstreams',
  'targets',
  'certificates',
  'snis',
  'acls',
  'keyauth_credentials',
  'basicauth_credentials',
]);

/** The data of one change of an entity, as the gateway raises it (spec §4.1, §8). */
export const sampleChange = (
  entity: string,
  operation: 'create' | 'update' | 'delete',
): Record<string, JsonValue> => {
  const before = entityOf(entity, CREATED_AT);
  if (operation === 'update')
    return { operation, schema: entity, entity: entityOf(entity, UPDATED_AT), old_entity: before };
  const isDeleted = operation === 'delete' && workspaced.has(entity);
  const row = isDeleted ? { ...before, ws_id: workspace } : before;
  return { operation, schema: entity, entity: row };
};
