import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from './read-text';

const read = (text: string) => readText(text, parse);

test('the example of the gateway’s manual is read', () => {
  const { values, warnings } = read(
    String.raw`curl -i -X POST http://localhost:8001/event-hooks \
  -H "Content-Type: application/json" \
  -d '{"source": "crud", "event": "consumers", "handler": "webhook", "on_change": true,
       "config": {"url": "https://example.com"}}'`,
  );
  expect(warnings).toEqual([]);
  expect(values).toEqual({
    source: 'crud',
    event: 'consumers',
    handler: 'webhook',
    on_change: true,
    config: { url: 'https://example.com' },
  });
});

test.each([
  `curl :8001/event-hooks -d source=crud -d handler=webhook-custom -d snooze=30 -d 'config.url=https://a.example' -d config.method=POST -d 'config.payload.text=a%20b' -d config.headers.x-a=1 -d on_change=false`,
  `curl http://h/ws/event-hooks -F source=crud -F handler=webhook-custom -F snooze=30 -F config.url=https://a.example --form config.method=POST -F 'config.payload.text=a b' -F config.headers.x-a=1 -F on_change=false`,
  `curl --request PUT --url=http://h/event-hooks/5f8d1c7e-0a35-4f0e-9a53-6a1f0f4c2b11 --json '{"source":"crud","handler":"webhook-custom","snooze":30,"on_change":false,"config":{"url":"https://a.example","method":"POST","payload":{"text":"a b"},"headers":{"x-a":"1"}}}'`,
])('data, forms and JSON say the same hook: %#', (line) => {
  expect(read(line)).toEqual({
    values: {
      source: 'crud',
      handler: 'webhook-custom',
      snooze: 30,
      on_change: false,
      config: {
        url: 'https://a.example',
        method: 'POST',
        payload: { text: 'a b' },
        headers: { 'x-a': '1' },
      },
    },
    warnings: [],
  });
});

test('functions of a lambda come in the order they are written', () => {
  const { values } = read(
    `curl h/event-hooks -F handler=lambda -F 'config.functions[]=return 1' -F 'config.functions[]=return 2'`,
  );
  expect(values).toEqual({
    handler: 'lambda',
    config: { functions: ['return 1', 'return 2'] },
  });
});

test('what belongs to the request alone, and what is not known, is said', () => {
  const { values, warnings } = read(
    `$ curl -sS -XPOST h/event-hooks -H 'Kong-Admin-Token: $T' --retry 3 -d source=crud -d @file; echo`,
  );
  expect(values).toEqual({ source: 'crud' });
  expect(warnings).toEqual([
    'The text after ; is ignored.',
    'The option --retry is not supported and is ignored.',
    '“3” is a second URL and is ignored.',
    'The file @file cannot be read here.',
    'The header Kong-Admin-Token belongs to the API call, not to the hook.',
  ]);
});

test('a call of the receiver itself becomes a custom webhook', () => {
  expect(
    read(
      `curl -X POST -H 'Content-type: application/json' --data '{"text":"Hello, World!"}' https://hooks.slack.com/services/T/B/X`,
    ),
  ).toEqual({
    values: {
      handler: 'webhook-custom',
      config: {
        url: 'https://hooks.slack.com/services/T/B/X',
        method: 'POST',
        headers: { 'Content-type': 'application/json' },
        payload: { text: 'Hello, World!' },
        body: null,
      },
    },
    warnings: [],
  });
  const { values, warnings } = read(`curl -u ada:secret example.com/in --data-raw 'plain {{ a }}'`);
  expect(values?.config).toEqual({
    url: 'https://example.com/in',
    method: 'POST',
    headers: { authorization: 'Basic YWRhOnNlY3JldA==' },
    payload: null,
    body: 'plain {{ a }}',
  });
  expect(warnings).toEqual([
    'The user name and password are converted to an Authorization header.',
  ]);
});

test('JSON and YAML are read, one hook or the first of a list', () => {
  const hook = { source: 'crud', handler: 'log' };
  expect(read(JSON.stringify(hook)).values).toEqual(hook);
  expect(read('source: crud\nhandler: log\n').values).toEqual(hook);
  expect(read(JSON.stringify({ data: [hook, {}], next: null }))).toEqual({
    values: hook,
    warnings: ['The text lists 2 hooks; only the first is used.'],
  });
  expect(
    read('_format_version: "3.0"\nevent_hooks:\n  - source: crud\n    handler: log').values,
  ).toEqual(hook);
});

test.each([
  ['', 'The text is empty.'],
  ['hello', 'This is not a JSON or YAML object.'],
  ['{"source": ', 'Invalid JSON'],
  ['a: [1', 'Invalid YAML'],
  ['curl -X POST', 'The command contains no URL.'],
  ['curl h/event-hooks', 'The command contains no data'],
  [`curl h/event-hooks -H 'content-type: application/json' -d '{"a'`, 'Invalid JSON'],
])('what cannot be read says why: %s', (text, warning) => {
  const { values, warnings } = read(text);
  expect(values).toBe(null);
  expect(warnings.join()).toContain(warning);
});
