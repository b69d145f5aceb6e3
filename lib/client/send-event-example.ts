const ENTITY = { id: '4be5b3ea-9b5c-4f2f-9d0f-2c1d5a8b7e10', username: 'Arya', type: 0 };

/** A `curl` that posts one event to the engine; the token comes from the reader's environment. */
export function toSendEventExample(engineUrl: string): string {
  return [
    `curl -X POST ${engineUrl}/api/events \\`,
    '  -H "Authorization: Bearer $HOOKLINE_TOKEN" \\',
    "  -H 'Content-Type: application/json' \\",
    "  -d '{",
    '    "source": "crud",',
    '    "event": "consumers",',
    '    "data": {',
    '      "operation": "create",',
    '      "schema": "consumers",',
    `      "entity": ${JSON.stringify(ENTITY)}`,
    '    }',
    "  }'",
  ].join('\n');
}
