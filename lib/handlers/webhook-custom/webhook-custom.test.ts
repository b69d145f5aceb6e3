import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeWebhookCustom } from '@/lib/testing/factories';
import { makePrepareContext } from '@/lib/testing/hooks/prepare-context';
import { webhookCustom } from './webhook-custom';
import type { WebhookCustomConfig } from './webhook-custom-config';

const data = { operation: 'create', entity: { username: 'O\'Neil "x"', tags: ['a', 'b'], age: 3 } };
const event = { source: 'crud', event: 'consumers', data };

const prepare = (config: Partial<WebhookCustomConfig>, jsonHelper = false, context = {}) => {
  const hook = makeWebhookCustom();
  return webhookCustom.prepare(
    {
      ...hook,
      delivery: { ...hook.delivery, jsonHelper },
      config: { ...hook.config, payload: null, ...config },
    },
    event,
    makePrepareContext(context),
  );
};
const request = (...args: Parameters<typeof prepare>) => {
  const prepared = prepare(...args);
  if (prepared.kind !== 'request') throw new Error(`no request: ${JSON.stringify(prepared)}`);
  const { body } = prepared.request;
  return { ...prepared.request, text: body === null ? null : new TextDecoder().decode(body) };
};
const json = { 'Content-Type': 'application/json; charset=utf-8' };

describe('webhook-custom', () => {
  test('sends any method, with templates in body and payload [5.4-parts]', () => {
    expect(request({ method: 'PATCH', body: '{{operation}}d' })).toMatchObject({
      method: 'PATCH',
      text: 'created',
    });
  });

  test('a payload is sent as JSON, multipart or urlencoded, by its content type [5.4-payload-encoding]', () => {
    const payload = { text: '{*entity.username*} & co', n: 1, nested: { a: null } };
    expect(JSON.parse(request({ payload, headers: json }).text ?? '')).toEqual({
      text: 'O\'Neil "x" & co',
      n: 1,
      nested: { a: null },
    });
    expect(new URLSearchParams(request({ payload }).text ?? '').get('text')).toBe(
      'O\'Neil "x" & co',
    );
    const multipart = request({ payload, headers: { 'content-type': 'multipart/form-data' } });
    const [, boundary] = /^multipart\/form-data; boundary=(.+)$/.exec(
      multipart.headers['content-type'] ?? '',
    ) ?? [''];
    expect(multipart.text).toContain(
      `--${boundary}\r\ncontent-disposition: form-data; name="n"\r\n\r\n1\r\n`,
    );
    expect(multipart.text?.endsWith(`--${boundary}--\r\n`)).toBe(true);
    expect(request({ payload, headers: { 'content-type': 'multipart/form-data' } }).text).toBe(
      multipart.text,
    );
    const own = request({
      payload,
      headers: { 'content-type': 'multipart/form-data; boundary=mine' },
    });
    expect(own.text?.startsWith('--mine\r\n')).toBe(true);
  });

  test('with payload_format off braces are sent as they are [5.4-payload-format]', () => {
    const payload = { text: '{{operation}}' };
    expect(request({ payload, payload_format: false, headers: json }).text).toBe(
      '{"text":"{{operation}}"}',
    );
  });

  test('every string of a nested payload is rendered, nothing else is touched [5.4-nested-payload]', () => {
    const payload = {
      blocks: [{ text: '{{operation}}', on: true }, ['{{#entity.tags}}', null, 1.5]],
    };
    expect(JSON.parse(request({ payload, headers: json }).text ?? '')).toEqual({
      blocks: [{ text: 'create', on: true }, ['2', null, 1.5]],
    });
  });

  test('with body_format off the body is sent as it is [5.4-body-format]', () => {
    expect(request({ body: '{{operation}} ü', body_format: false }).text).toBe('{{operation}} ü');
  });

  test('a body wins over a payload [5.4-body-wins]', () => {
    expect(request({ body: 'x', payload: { a: '1' } }).text).toBe('x');
  });

  test('with neither the body is empty, and so it is not signed [5.4-no-body]', () => {
    const { body, headers } = request({ secret: 's' });
    expect(body).toBeNull();
    expect(headers).not.toHaveProperty('x-kong-signature');
  });

  test('a body that renders to nothing is not signed either', () => {
    const { headers, text } = request({ body: '{{nothing}}', secret: 's' });
    expect(text).toBe('');
    expect(headers).not.toHaveProperty('x-kong-signature');
  });

  test.each(['GET', 'HEAD', 'DELETE'])(
    '%s sends its payload as a query [5.4-get-payload]',
    (method) => {
      const payload = { who: '{*entity.username*}' };
      const sent = request({ method, payload, url: 'https://a.example/x?y=1' });
      expect(sent.body).toBeNull();
      expect(new URL(sent.url).searchParams.get('who')).toBe('O\'Neil "x"');
      expect(new URL(sent.url).searchParams.get('y')).toBe('1');
    },
  );

  test('header values are rendered only when headers_format is on, names never [5.4-headers-format]', () => {
    const headers = { 'x-{{operation}}': 'plain', 'x-op': '{{operation}}' };
    expect(prepare({ headers, headers_format: true })).toMatchObject({ phase: 'headers' });
    const only = { 'x-op': '{{operation}}' };
    expect(request({ headers: only }).headers['x-op']).toBe('{{operation}}');
    expect(request({ headers: only, headers_format: true }).headers['x-op']).toBe('create');
  });

  test('a rendered header value is sent as UTF-8', () => {
    const { headers } = request({ headers: { 'x-a': '{*"ł"*}' }, headers_format: true });
    expect(Buffer.from(headers['x-a'] ?? '', 'latin1').toString('utf8')).toBe('ł');
  });

  test('a rendered header cannot smuggle another', () => {
    const headers = { 'x-a': '{*"a\\r\\nx-evil: 1"*}' };
    expect(prepare({ headers, headers_format: true })).toMatchObject({
      kind: 'unprepared',
      phase: 'headers',
    });
  });

  test('the fields of the event are variables, source and event beside them [5.4-variables]', () => {
    expect(request({ body: '{{source}}/{{event}}/{{operation}}/{{entity.age}}' }).text).toBe(
      'crud/consumers/create/3',
    );
  });

  test('templates have the same functions in every profile, and the time of the context', () => {
    for (const profile of ['sandbox', 'lax', null] as const)
      expect(request({ body: '{{ngx.time()}}' }, false, { profile, nowMs: 1_700 }).text).toBe('1');
  });

  test('no content type is added [5.4-no-content-type]', () => {
    expect(Object.keys(request({ payload: { a: '1' } }).headers)).toEqual(['user-agent']);
  });

  test('the signature covers the body as sent [5.3-custom]', () => {
    const sent = request({ body: '{*entity.username*} ü', secret: 's' });
    const expected = createHmac('sha1', 's')
      .update(sent.body ?? '')
      .digest('hex');
    expect(sent.headers['x-kong-signature']).toBe(`sha1=${expected}`);
  });

  test('a template that does not compile or run is unprepared, with its position [6-errors]', () => {
    expect(prepare({ body: 'a\n{{old_entity.x}}' })).toEqual({
      kind: 'unprepared',
      phase: 'body',
      message: "body: attempt to index global 'old_entity' (a nil value)",
      line: 2,
      column: expect.any(Number),
    });
    expect(prepare({ payload: { a: { b: ['{% if %}'] } } })).toMatchObject({
      phase: 'payload',
      message: expect.stringMatching(/^payload\.a\.b\.0: /),
      line: 1,
    });
  });

  test('json(value) is there only where the hook asks for it', () => {
    const body = '{"name":{*json(entity.username)*}}';
    expect(request({ body }, true).text).toBe('{"name":"O\'Neil \\"x\\""}');
    expect(prepare({ body }, false)).toMatchObject({ kind: 'unprepared', phase: 'body' });
  });

  test('all templates of a request share one budget', () => {
    const spin = '{% for i = 1, 4000000 do end %}';
    const payload = Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [key, spin]));
    expect(prepare({ payload: { a: spin }, headers: json })).toMatchObject({ kind: 'request' });
    expect(prepare({ payload })).toMatchObject({
      kind: 'unprepared',
      message: expect.stringContaining('instruction limit exceeded'),
    });
  });
});
