import { CREATED_AT, IDS, sampleId, shared, TIMES, UPDATED_AT, workspaced } from './entity-sample';

const service = {
  id: IDS.service,
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
  ...TIMES,
};

/** A service as plugins send it: whole, with its workspace (spec §8.5). */
export const SAMPLE_SERVICE = { ...service, ws_id: IDS.workspace };

/** What routes requests: services, routes, their targets and plugins. */
export const core = {
  services: workspaced(service, { host: 'stock.example.com', read_timeout: 30_000 }),
  routes: workspaced(
    {
      id: IDS.route,
      name: 'inventory',
      paths: ['/inventory'],
      protocols: ['http', 'https'],
      methods: ['GET', 'POST'],
      strip_path: true,
      preserve_host: false,
      path_handling: 'v0',
      regex_priority: 0,
      https_redirect_status_code: 426,
      request_buffering: true,
      response_buffering: true,
      service: { id: IDS.service },
      tags: ['warehouse'],
      ...TIMES,
    },
    { paths: ['/inventory', '/stock'], methods: ['GET', 'POST', 'PATCH'] },
  ),
  plugins: workspaced(
    {
      id: IDS.plugin,
      name: 'key-auth',
      instance_name: 'inventory-keys',
      enabled: true,
      protocols: ['http', 'https'],
      config: {
        key_names: ['apikey'],
        key_in_header: true,
        key_in_query: true,
        key_in_body: false,
        hide_credentials: false,
        run_on_preflight: true,
      },
      service: { id: IDS.service },
      ...TIMES,
    },
    { enabled: false },
  ),
  filter_chains: workspaced(
    {
      id: sampleId('31'),
      name: 'response-headers',
      enabled: true,
      service: { id: IDS.service },
      filters: [{ name: 'add_header', enabled: true, config: '{"x-team":"warehouse"}' }],
      tags: ['warehouse'],
      ...TIMES,
    },
    { enabled: false },
  ),
  upstreams: workspaced(
    {
      id: IDS.upstream,
      name: 'inventory',
      algorithm: 'round-robin',
      slots: 10_000,
      hash_on: 'none',
      hash_fallback: 'none',
      hash_on_cookie_path: '/',
      use_srv_name: false,
      healthchecks: {
        threshold: 0,
        active: { type: 'http', http_path: '/health', healthy: { interval: 5, successes: 2 } },
        passive: { type: 'http', unhealthy: { http_failures: 3, timeouts: 2 } },
      },
      ...TIMES,
    },
    { algorithm: 'least-connections' },
  ),
  targets: workspaced(
    {
      id: IDS.target,
      target: '192.0.2.10:8080',
      weight: 100,
      upstream: { id: IDS.upstream },
      tags: ['rack-2'],
      created_at: CREATED_AT + 0.125,
      updated_at: CREATED_AT + 0.125,
    },
    { weight: 0 },
  ),
  consumers: workspaced(
    {
      id: IDS.consumer,
      username: 'arya',
      username_lower: 'arya',
      custom_id: 'crm-1042',
      type: 0,
      tags: ['partner'],
      ...TIMES,
    },
    { username: 'arya-lindqvist', username_lower: 'arya-lindqvist' },
  ),
  workspaces: shared(
    {
      id: IDS.workspace,
      name: 'warehouse',
      comment: 'Everything the warehouse team runs',
      meta: { color: '#0f766e' },
      config: { portal: false },
      ...TIMES,
    },
    { config: { portal: true } },
  ),
  tags: shared(
    { tag: 'warehouse', entity_name: 'services', entity_id: IDS.service },
    { entity_name: 'routes', entity_id: IDS.route },
  ),
  parameters: shared(
    { key: 'cluster_id', value: sampleId('91'), ...TIMES },
    { value: sampleId('92') },
  ),
  clustering_data_planes: shared(
    {
      id: IDS.node,
      hostname: 'gateway-7d9f4c6b8-x2lqp',
      ip: '192.0.2.71',
      version: '3.4.3.1',
      config_hash: 'd41d8cd98f00b204e9800998ecf8427e',
      sync_status: 'unknown',
      last_seen: CREATED_AT,
      updated_at: CREATED_AT,
    },
    {
      config_hash: '9e107d9d372bb6826bd81d3542a419d6',
      sync_status: 'normal',
      last_seen: UPDATED_AT,
    },
  ),
};
