import { describe, expect, it } from 'vitest';
import { makeTestAdminApi, type TestAdminApi } from '@/lib/testing/api/test-admin-api';

// The hooks of Kong's reference page, and the three ways its readers send them.
const SLACK =
  'Admin account `{{ entity.username }}` {{ operation}}d; email address set to `{{ entity.email }}`';
const LUA =
  'return function (data, event, source, pid)\n  local user = data.entity.username\n' +
  '  error("Event hook on consumer " .. user .. "")\nend\n';
const WEBHOOK_SITE = 'https://webhook.site/a1b2c3-d4e5-g6h7-i8j9-k1l2m3n4o5p6';
const SLACK_URL = 'https://hooks.slack.com/services/foo/bar/baz';

const defaults = { on_change: null, snooze: null };
const page = [
  {
    name: 'a webhook',
    arguments: [
      ['source', 'crud'],
      ['event', 'consumers'],
      ['handler', 'webhook'],
      ['config.url', WEBHOOK_SITE],
    ],
    hook: {
      ...defaults,
      source: 'crud',
      event: 'consumers',
      handler: 'webhook',
      config: { headers: {}, secret: null, ssl_verify: false, url: WEBHOOK_SITE },
    },
  },
  {
    name: 'a custom webhook',
    arguments: [
      ['source', 'crud'],
      ['event', 'admins'],
      ['handler', 'webhook-custom'],
      ['config.method', 'POST'],
      ['config.url', SLACK_URL],
      ['config.headers.content-type', 'application/json'],
      ['config.payload.text', SLACK],
    ],
    hook: {
      ...defaults,
      source: 'crud',
      event: 'admins',
      handler: 'webhook-custom',
      config: {
        body: null,
        body_format: true,
        headers: { 'content-type': 'application/json' },
        headers_format: false,
        method: 'POST',
        payload: { text: SLACK },
        payload_format: true,
        secret: null,
        ssl_verify: false,
        url: SLACK_URL,
      },
    },
  },
  {
    name: 'a log event hook',
    arguments: [
      ['source', 'crud'],
      ['event', 'routes'],
      ['handler', 'log'],
    ],
    hook: { ...defaults, source: 'crud', event: 'routes', handler: 'log', config: {} },
  },
  {
    name: 'a lambda event hook',
    arguments: [
      ['source', 'crud'],
      ['event', 'consumers'],
      ['handler', 'lambda'],
      ['config.functions', LUA],
    ],
    hook: {
      ...defaults,
      source: 'crud',
      event: 'consumers',
      handler: 'lambda',
      config: { functions: [LUA] },
    },
  },
];

type Documented = (typeof page)[number];
type Way = (api: TestAdminApi, each: Documented) => ReturnType<TestAdminApi['send']>;

const ways: Record<string, Way> = {
  'curl -d': (api, each) =>
    api.send('POST', '/event-hooks', { form: new URLSearchParams(each.arguments).toString() }),
  'curl -F': (api, each) => {
    // By hand: FormData would turn the line feeds of the Lua text into CRLF, curl does not.
    const parts = each.arguments.map(
      ([key, value]) => `--x\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
    );
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    return api.send('POST', '/event-hooks', { headers, body: `${parts.join('')}--x--\r\n` });
  },
  'curl --json': (api, each) => {
    const { on_change, snooze, ...json } = each.hook;
    return api.send('POST', '/event-hooks', { json });
  },
};

describe('the requests of the reference page', () => {
  it('create, list, test and ping its hooks, by form and by JSON [2-reference-page]', async () => {
    for (const [name, send] of Object.entries(ways)) {
      const api = makeTestAdminApi();
      for (const each of page) {
        const { status, body } = await send(api, each);
        expect(status, `${each.name} by ${name}`).toBe(201);
        expect(body, `${each.name} by ${name}`).toEqual({
          ...each.hook,
          id: expect.any(String),
          created_at: expect.any(Number),
          updated_at: expect.any(Number),
        });
      }
      const { body } = await api.send('GET', '/event-hooks');
      const { data, next } = body as { data: { id: string; handler: string }[]; next: unknown };
      expect(data).toHaveLength(page.length);
      expect(next).toBeNull();
      const id = data.find(({ handler }) => handler === 'webhook')?.id;
      const tested = await api.send('POST', `/event-hooks/${id}/test`, {
        form: 'consumer.username=Jane Austen',
      });
      expect(tested.body).toMatchObject({
        data: { consumer: { username: 'Jane Austen' }, event: 'consumers', source: 'crud' },
        result: { status: 200, headers: {}, body: '' },
      });
      expect(await api.send('GET', `/event-hooks/${id}/ping`)).toMatchObject({
        status: 200,
        body: { source: 'kong:event_hooks', event: 'ping', event_hooks: { id } },
      });
      for (const path of ['/event-hooks/sources/', '/event-hooks/sources/dao:crud/'])
        expect(await api.send('GET', path)).toMatchObject({ status: 200 });
    }
  });
});
