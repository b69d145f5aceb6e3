import { expect, test } from 'vitest';
import { toSendEventExample } from './send-event-example';

const URL = 'http://127.0.0.1:8001';

test('an event is sent as JSON that a shell does not expand', () => {
  const data = { note: "it's $HOME `id` \\ \n" };
  const lines = toSendEventExample(URL, { source: 'billing', event: 'paid', data }).split('\n');
  expect(lines[0]).toBe('curl -X POST http://127.0.0.1:8001/api/events \\');
  const quoted = lines
    .slice(3)
    .join('\n')
    .replace(/^ *-d /, '');
  // Parses the argument like a shell: quoted pieces joined by escaped quotes.
  const read = quoted.slice(1, -1).replaceAll("'\\''", "'");
  expect(quoted.slice(1, -1).replaceAll("'\\''", '')).not.toContain("'");
  expect(JSON.parse(read)).toEqual({ source: 'billing', event: 'paid', data });
});

test('without an event it is a created consumer', () => {
  expect(toSendEventExample(URL)).toContain('"event": "consumers"');
});
