import { IDS, sampleId, shared, TIMES, workspaced } from './entity-sample';

/** The rest of the enterprise core: groups of consumers, licences, the key ring, hooks. */
export const enterprise = {
  event_hooks: shared(
    {
      id: sampleId('80'),
      source: 'crud',
      event: 'consumers',
      handler: 'webhook',
      on_change: false,
      config: {
        url: 'https://hooks.example.com/kong',
        headers: { 'content-type': 'application/json' },
        ssl_verify: false,
      },
      ...TIMES,
    },
    { on_change: true, snooze: 60 },
  ),
  licenses: shared(
    {
      id: sampleId('93'),
      payload:
        '{"license":{"version":1,"signature":"sample","payload":{"customer":"Example Ltd","license_expiration_date":"2025-12-31"}}}',
      checksum: '5ca1ab1e00000000000000000000000000000004',
      ...TIMES,
    },
    {
      payload:
        '{"license":{"version":1,"signature":"sample","payload":{"customer":"Example Ltd","license_expiration_date":"2026-12-31"}}}',
      checksum: '5ca1ab1e00000000000000000000000000000005',
    },
  ),
  consumer_groups: workspaced(
    { id: IDS.consumerGroup, name: 'gold', tags: ['partner'], ...TIMES },
    { name: 'platinum' },
  ),
  consumer_group_plugins: workspaced(
    {
      id: sampleId('32'),
      name: 'rate-limiting-advanced',
      consumer_group: { id: IDS.consumerGroup },
      config: { limit: [100], window_size: [60], window_type: 'sliding' },
      ...TIMES,
    },
    { config: { limit: [250], window_size: [60], window_type: 'sliding' } },
  ),
  // All key, so nothing but an end of the link can differ.
  consumer_group_consumers: shared(
    {
      consumer_group: { id: IDS.consumerGroup },
      consumer: { id: IDS.consumer },
      ...TIMES,
    },
    { consumer_group: { id: sampleId('8a') } },
  ),
  partials: workspaced(
    {
      id: sampleId('94'),
      name: 'shared-redis',
      type: 'redis-ee',
      config: { host: 'redis.example.com', port: 6379, database: 0, timeout: 2000 },
      tags: ['warehouse'],
      ...TIMES,
    },
    { config: { host: 'redis-2.example.com', port: 6379, database: 0, timeout: 2000 } },
  ),
  keyring_meta: shared({ id: 'Xy7Qp2Lk', state: 'active', ...TIMES }, { state: 'retired' }),
  keyring_keys: shared(
    {
      id: 'Xy7Qp2Lk',
      recovery_key_id: 'sample-recovery-key',
      key_encrypted: 'sample-encrypted-key',
      ...TIMES,
    },
    { recovery_key_id: 'sample-recovery-key-2' },
  ),
  workspace_entity_counters: shared(
    { workspace_id: IDS.workspace, entity_type: 'consumers', count: 41 },
    { count: 42 },
  ),
};
