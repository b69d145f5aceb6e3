const COLUMNS = [
  'id',
  'event_id',
  'hook_id',
  'version_id',
  'source',
  'event',
  'handler',
  'state',
  'reason',
  'detail',
  'run_at',
  'lease_until',
  'worker',
  'tries',
  'response_status',
  'duration_ms',
  'replay_of',
  'created_at',
  'finished_at',
];

/** What to select of `delivery`, under that alias, so that toDelivery understands the row. */
export const DELIVERY_COLUMNS = (alias: string): string =>
  COLUMNS.map((column) => `${alias}.${column}`).join(', ');
