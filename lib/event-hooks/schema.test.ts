import { describe, expect, it } from 'vitest';
import { HANDLERS } from '@/lib/handlers/handler-name';
import type { WebhookCustomConfig } from '@/lib/handlers/webhook-custom/webhook-custom-config';
import { CONFIG_FIELD_KINDS, FIELD_KINDS } from './field-kinds';
import { EventHookInput, HooklineFields, makeEventHookBody, makeEventHookInput } from './schema';

const URL_OK = 'https://example.com/hook';
const webhook = { source: 'crud', handler: 'webhook', config: { url: URL_OK } };
const custom = {
  source: 'crud',
  handler: 'webhook-custom',
  config: { url: URL_OK, method: 'PUT' },
};
const lambda = { source: 'crud', handler: 'lambda', config: { functions: ['return 1'] } };
const log = { source: 'crud', handler: 'log' };

/** The errors as `path: message`, in the order of the schema. */
const errorsOf = (input: unknown): string[] =>
  EventHookInput.safeParse(input).error?.issues.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  ) ?? [];
const errorsOfConfig = (base: { config: object }, config: object) =>
  errorsOf({ ...base, config: { ...base.config, ...config } });

describe('the schema of a hook', () => {
  it('knows four handlers [1.1-four-handlers]', () => {
    const inputs = [webhook, custom, log, lambda];
    expect(inputs.map((input) => EventHookInput.parse(input).handler)).toEqual(HANDLERS);
  });

  it('treats an absent event like null [1.1-event-optional]', () => {
    expect(EventHookInput.parse(log).event).toBeNull();
    expect(EventHookInput.parse({ ...log, event: null }).event).toBeNull();
    expect(EventHookInput.parse({ ...log, event: 'routes' }).event).toBe('routes');
  });

  it('wants whole seconds from 0 on as snooze [1.1-snooze-integer]', () => {
    expect(EventHookInput.parse({ ...log, snooze: 0 }).snooze).toBe(0);
    expect(EventHookInput.parse({ ...log, snooze: null }).snooze).toBeNull();
    for (const snooze of [1.5, '5', true, Number.NaN])
      expect(errorsOf({ ...log, snooze })).toEqual(['snooze: expected an integer']);
    const outside = ['snooze: value should be between 0 and 2147483647'];
    expect(errorsOf({ ...log, snooze: -1 })).toEqual(outside);
    expect(errorsOf({ ...log, snooze: 2 ** 31 })).toEqual(outside);
  });

  it('gives a webhook its defaults [1.2-webhook]', () => {
    expect(EventHookInput.parse(webhook).config).toEqual({
      url: URL_OK,
      headers: {},
      secret: null,
      ssl_verify: false,
    });
    expect(errorsOf({ ...webhook, config: {} })).toEqual(['config.url: required field missing']);
  });

  it('gives a webhook-custom its defaults [1.2-webhook-custom]', () => {
    expect(EventHookInput.parse(custom).config).toEqual({
      url: URL_OK,
      method: 'PUT',
      payload: null,
      payload_format: true,
      body: null,
      body_format: true,
      headers: {},
      headers_format: false,
      secret: null,
      ssl_verify: false,
    });
    expect(errorsOf({ ...custom, config: undefined })).toEqual([
      'config.url: required field missing',
      'config.method: required field missing',
    ]);
  });

  it('gives a webhook-custom without headers, or with null ones, an empty map [1.2-headers-default]', () => {
    const parsed = EventHookInput.parse({ ...custom, config: { ...custom.config, headers: null } });
    expect(parsed).toMatchObject({ config: { headers: {} } });
  });

  it('accepts any JSON below the keys of a payload [1.2-payload-any-json]', () => {
    const payload = { text: '{{ x }}', blocks: [{ deep: [1, true, null] }], constructor: 'c' };
    const parsed = EventHookInput.parse({ ...custom, config: { ...custom.config, payload } });
    expect(parsed).toMatchObject({ config: { payload } });
    const notMaps = errorsOfConfig(custom, { payload: ['a'] });
    expect(notMaps).toEqual(['config.payload: expected a map']);
  });

  it('lets a log hook leave out its config [1.2-log]', () => {
    for (const config of [undefined, null, {}])
      expect(EventHookInput.parse({ ...log, config }).config).toEqual({});
  });

  it('wants an array of strings as functions of a lambda [1.2-lambda]', () => {
    expect(EventHookInput.parse(lambda).config).toEqual({ functions: ['return 1'] });
    const missing = 'config.functions: required field missing';
    expect(errorsOf({ ...lambda, config: {} })).toEqual([missing]);
    expect(errorsOfConfig(lambda, { functions: 'return 1' })).toEqual([
      'config.functions: expected an array',
    ]);
    expect(errorsOfConfig(lambda, { functions: ['a', 1] })).toEqual([
      'config.functions.1: expected a string',
    ]);
  });

  it('wants at least one function [1.2-lambda-empty]', () => {
    expect(errorsOfConfig(lambda, { functions: [] })).toEqual([
      'config.functions: length must be at least 1',
    ]);
  });

  it.each(['example.com/a', 'http:///a', 'https://', 'mailto:a@b.c', 'http://:80', '/a', 'a b'])(
    'misses the host in %s [1.2-url-host]',
    (url) => {
      expect(errorsOfConfig(webhook, { url })).toEqual(['config.url: missing host in url']);
    },
  );

  it('misses the scheme in //example.com/a [1.2-url-scheme]', () => {
    expect(errorsOfConfig(custom, { url: '//example.com/a' })).toEqual([
      'config.url: missing scheme in url',
    ]);
  });

  it('wants a target it can send to: http or https, and parsable [1.2-url-http]', () => {
    expect(errorsOfConfig(webhook, { url: 'ftp://example.com' })).toEqual([
      'config.url: expected http or https as scheme in url',
    ]);
    for (const url of ['http://a b/', 'http://example.com:99999', 'http://[::1/'])
      expect(errorsOfConfig(webhook, { url })).toEqual(['config.url: could not parse url']);
    for (const url of ['HTTP://EXAMPLE.COM', 'http://[::1]:80/x?y=@#z', 'https://例え.jp/'])
      expect(errorsOfConfig(webhook, { url })).toEqual([]);
  });

  it('wants user name and password in a header, not in the url [1.2-url-credentials]', () => {
    for (const url of ['https://arya:needle@example.com', 'https://arya@example.com/@'])
      expect(errorsOfConfig(webhook, { url })).toEqual([
        'config.url: user name and password belong in a header, not in the url',
      ]);
  });

  it('wants methods in upper-case letters [1.2-method-upper]', () => {
    for (const method of ['post', 'PoST', 'GET ', 'M-SEARCH'])
      expect(errorsOfConfig(custom, { method })).toEqual([
        `config.method: invalid value: ${method}`,
      ]);
    expect(errorsOfConfig(custom, { method: 'PROPFIND' })).toEqual([]);
  });

  it('wants HTTP tokens as header names [1.2-header-token]', () => {
    for (const name of ['a b', 'a:b', 'é', '', 'a\n'])
      expect(errorsOfConfig(webhook, { headers: { [name]: 'x' } })).toEqual([
        `config.headers.${name}: bad header name '${name}'`,
      ]);
    expect(errorsOfConfig(webhook, { headers: { "!#$%&'*+-.^_`|~09Az": 'x' } })).toEqual([]);
  });

  it('rejects header values that cannot be sent [1.2-header-value]', () => {
    for (const value of ['a\r\nX-Evil: 1', 'a\u0000', 'ヘッダ', '\u007f'])
      expect(errorsOfConfig(custom, { headers: { 'X-A': value } })).toEqual([
        'config.headers.X-A: contains a character no header may carry',
      ]);
    expect(errorsOfConfig(custom, { headers: { 'X-A': 'tab\tand é' } })).toEqual([]);
  });

  it('rejects headers that frame the message [1.2-header-framing]', () => {
    for (const name of ['Content-Length', 'transfer-encoding', 'Connection'])
      expect(errorsOfConfig(custom, { headers: { [name]: '1' } })).toEqual([
        `config.headers.${name}: header '${name}' is set by the connection itself`,
      ]);
  });

  it('rejects CONNECT, which asks a proxy for a tunnel [1.2-method-connect]', () => {
    expect(errorsOfConfig(custom, { method: 'CONNECT' })).toEqual([
      'config.method: invalid value: CONNECT',
    ]);
  });

  it('rejects an empty string in every field [1.2-empty-string]', () => {
    const empty = 'length must be at least 1';
    const config = { url: '', method: '', body: '', secret: '', headers: { a: '' } };
    expect(errorsOf({ ...custom, source: '', event: '', config })).toEqual([
      `source: ${empty}`,
      `event: ${empty}`,
      `config.url: ${empty}`,
      `config.method: ${empty}`,
      `config.body: ${empty}`,
      `config.headers.a: ${empty}`,
      `config.secret: ${empty}`,
    ]);
    expect(errorsOfConfig(lambda, { functions: [''] })).toEqual([`config.functions.0: ${empty}`]);
  });

  it('calls a key that the config of the handler does not have unknown [1.2-config-unknown]', () => {
    const issues = [
      EventHookInput.safeParse({ ...log, config: { url: URL_OK } }),
      EventHookInput.safeParse({ ...webhook, config: { ...webhook.config, method: 'PUT' } }),
    ].map(({ error }) => error?.issues);
    const unknown = (keys: string[]) => [
      expect.objectContaining({ path: ['config'], keys, message: 'unknown field' }),
    ];
    expect(issues).toEqual([unknown(['url']), unknown(['method'])]);
  });

  it('treats null as the default of every field that has one [2-json-null-default]', () => {
    const { url, method, ...others } = EventHookInput.parse(custom).config as WebhookCustomConfig;
    const nulls = Object.fromEntries(Object.keys(others).map((key) => [key, null]));
    const input = { ...custom, config: { url, method, ...nulls } };
    expect(EventHookInput.parse(input)).toEqual(EventHookInput.parse(custom));
  });

  it('coerces nothing [2-json-no-coercion]', () => {
    const config = {
      url: URL_OK,
      method: 'PUT',
      headers: { a: 1 },
      payload_format: 'true',
      body: 5,
      ssl_verify: 0,
    };
    expect(errorsOf({ ...custom, snooze: '5', on_change: 'true', config })).toEqual([
      'snooze: expected an integer',
      'on_change: expected a boolean',
      'config.payload_format: expected a boolean',
      'config.body: expected a string',
      'config.headers.a: expected a string',
      'config.ssl_verify: expected a boolean',
    ]);
  });

  it('names the expected type [1.3-type-strings]', () => {
    expect(errorsOf({ ...log, source: 1, on_change: 1, snooze: 'x', config: [] })).toEqual([
      'source: expected a string',
      'snooze: expected an integer',
      'on_change: expected a boolean',
      'config: expected a record',
    ]);
    expect(errorsOfConfig(webhook, { headers: [] })).toEqual(['config.headers: expected a map']);
    expect(errorsOfConfig(lambda, { functions: {} })).toEqual([
      'config.functions: expected an array',
    ]);
  });

  it('verifies certificates of a webhook by default from 3.14 on [10-ssl-verify-default]', () => {
    expect(makeEventHookInput('3.4').parse(webhook)).toMatchObject({
      config: { ssl_verify: false },
    });
    expect(makeEventHookInput('3.14').parse(webhook)).toMatchObject({
      config: { ssl_verify: true },
    });
    const off = { ...webhook, config: { ...webhook.config, ssl_verify: false } };
    expect(makeEventHookInput('3.14').parse(off)).toMatchObject({ config: { ssl_verify: false } });
  });

  it('never does so for a webhook-custom [10-custom-ssl-verify]', () => {
    for (const version of ['3.4', '3.14'] as const)
      expect(makeEventHookInput(version).parse(custom)).toMatchObject({
        config: { ssl_verify: false },
      });
  });

  it('rejects names and secrets that could not be stored unchanged', () => {
    const message = 'contains a character that cannot be stored';
    for (const source of ['a\u0000', '\ud800'])
      expect(errorsOf({ ...log, source })).toEqual([`source: ${message}`]);
    expect(errorsOfConfig(webhook, { secret: '\udc00' })).toEqual([`config.secret: ${message}`]);
    expect(HooklineFields.safeParse({ label: '\u0000' }).error?.issues).toMatchObject([
      { path: ['label'], message: message },
    ]);
    expect(errorsOf({ ...log, event: 'e'.repeat(256) })).toEqual([
      'event: length must be at most 255',
    ]);
  });

  it('rejects a NUL in every string of a hook, as a jsonb column would', () => {
    const message = 'contains a character that cannot be stored';
    const nul = { url: 'http://a/\u0000', body: 'a\u0000b', payload: { a: [{ '\u0000': 1 }] } };
    for (const [key, value] of Object.entries(nul))
      expect(errorsOfConfig(custom, { [key]: value })).toContain(`config.${key}: ${message}`);
    expect(errorsOfConfig(custom, { payload: { a: 'the six characters \\u0000' } })).toEqual([]);
  });

  it('accepts an id and times from an API, but not from a form', () => {
    const sent = { ...log, id: 'ABCDEFAB-0000-0000-0000-000000000000', created_at: 5 };
    const id = 'abcdefab-0000-0000-0000-000000000000';
    expect(makeEventHookBody('3.4').parse(sent)).toMatchObject({ id, created_at: 5 });
    expect(EventHookInput.safeParse(sent).success).toBe(false);
  });

  it('has the same fields as the table of their kinds', () => {
    const id = 'abcdefab-0000-0000-0000-000000000000';
    const body = makeEventHookBody('3.4').parse({ ...log, id, created_at: 5, updated_at: 5 });
    const { config: _, ...fields } = body;
    expect(Object.keys(FIELD_KINDS).sort()).toEqual(Object.keys(fields).sort());
    const configs = [webhook, custom, lambda].map((input) => EventHookInput.parse(input).config);
    const keys = new Set(configs.flatMap((config) => Object.keys(config)));
    expect(Object.keys(CONFIG_FIELD_KINDS).sort()).toEqual([...keys].sort());
  });
});
