/**
 * Returns the data of one event, as a gateway sends it when a consumer is created: about 600 bytes.
 */
export const makeData = (serial: number): Record<string, unknown> => ({
  operation: 'create',
  schema: 'consumers',
  entity: {
    id: `84a1e2f0-8f6e-4f4c-9f0e-${serial.toString(16).padStart(12, '0')}`,
    username: `consumer-${serial}`,
    username_lower: `consumer-${serial}`,
    custom_id: `crm/${serial}`,
    type: 0,
    tags: ['team-edge', 'region-eu', 'created-by:"terraform"'],
    created_at: 1_734_547_295 + serial,
    updated_at: 1_734_547_295 + serial,
    note: 'A consumer that a nightly import has brought over from the customer relations system, with the plan it had there and the address of the person to ask.',
    plan: { name: 'gold', requests_per_minute: 6000, burst: 250, overage: true },
  },
});

/** Returns the body that a webhook sends for it. */
export const makeBody = (serial: number, source: string, event: string): string =>
  JSON.stringify({ ...makeData(serial), source, event });
