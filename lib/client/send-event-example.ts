type Example = { source: string; event: string; data: Record<string, unknown> };

const CONSUMER_CREATED: Example = {
  source: 'crud',
  event: 'consumers',
  data: {
    operation: 'create',
    schema: 'consumers',
    entity: { id: '4be5b3ea-9b5c-4f2f-9d0f-2c1d5a8b7e10', username: 'Arya', type: 0 },
  },
};

// Inside single quotes a shell interprets nothing but a single quote.
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Returns a curl command that sends an event to the engine with the token in HOOKLINE_TOKEN. */
export function toSendEventExample(engineUrl: string, example: Example = CONSUMER_CREATED): string {
  const { source, event, data } = example;
  const body = JSON.stringify({ source, event, data }, null, 2).replaceAll('\n', '\n  ');
  return [
    `curl -X POST ${engineUrl}/api/events \\`,
    '  -H "Authorization: Bearer $HOOKLINE_TOKEN" \\',
    "  -H 'Content-Type: application/json' \\",
    `  -d ${quote(body)}`,
  ].join('\n');
}
