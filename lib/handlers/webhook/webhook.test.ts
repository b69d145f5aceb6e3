import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeWebhook } from '@/lib/testing/factories';
import { makePrepareContext } from '@/lib/testing/hooks/prepare-context';
import type { Compatibility } from '../compatibility';
import type { PreparedRequest } from '../prepared';
import { webhook } from './webhook';

const context = (compatibility: Compatibility = '3.4') => makePrepareContext({ compatibility });

const event = (data: Record<string, unknown>) => ({ source: 'crud', event: 'consumers', data });

const toRequest = (
  hook: ReturnType<typeof makeWebhook>,
  data: Record<string, unknown> = { operation: 'create' },
  compatibility?: Compatibility,
): PreparedRequest => {
  const prepared = webhook.prepare(hook, event(data), context(compatibility));
  if (prepared.kind !== 'request') throw new Error(`expected a request, got ${prepared.kind}`);
  return prepared.request;
};

const bodyOf = (request: PreparedRequest): string => Buffer.from(request.body ?? []).toString();

describe('webhook', () => {
  test('posts to the url with a JSON body [5.1-post-json]', () => {
    const request = toRequest(makeWebhook({ config: { url: 'https://a.example/x?y=1' } }));
    expect(request).toMatchObject({ method: 'POST', url: 'https://a.example/x?y=1' });
    expect(() => JSON.parse(bodyOf(request))).not.toThrow();
  });

  test('the body is the data flattened, plus source and event [5.1-flattened]', () => {
    const data = { operation: 'create', schema: 'consumers', entity: { id: 'x', type: 0 } };
    expect(JSON.parse(bodyOf(toRequest(makeWebhook(), data)))).toEqual({
      operation: 'create',
      schema: 'consumers',
      entity: { id: 'x', type: 0 },
      source: 'crud',
      event: 'consumers',
    });
  });

  test.each([
    {},
    { operation: 'create', entity: { source: 'nested', list: [1, 'ü', null] } },
    { source: 'mine', a: 1 },
    { a: 1, event: 'mine', b: 2 },
    JSON.parse('{"__proto__":{"a":1},"2":"b","1":"a"}'),
  ])('the body is the same whether or not the text of the data is at hand: %j', (data) => {
    const plain = webhook.prepare(makeWebhook(), event(data), context());
    const seen = { ...event(data), json: JSON.stringify(data) };
    const quick = webhook.prepare(makeWebhook(), seen, context());
    const textOf = (prepared: typeof plain) =>
      prepared.kind === 'request' ? bodyOf(prepared.request) : prepared.kind;
    expect(textOf(quick)).toBe(textOf(plain));
  });

  test('source and event overwrite data of these names [5.1-decoration-wins]', () => {
    const body = bodyOf(toRequest(makeWebhook(), { source: 'mine', event: 'mine', a: 1 }));
    expect(JSON.parse(body)).toEqual({ source: 'crud', event: 'consumers', a: 1 });
  });

  test('the content type is JSON, whatever the hook sets, in any case [5.1-content-type]', () => {
    const headers = { 'Content-Type': 'text/plain', 'X-Team': 'edge' };
    expect(toRequest(makeWebhook({ config: { headers } })).headers).toEqual({
      'X-Team': 'edge',
      'content-type': 'application/json',
      'user-agent': 'Hookline/test',
    });
  });

  test('custom headers keep their spelling and values [5.1-custom-headers]', () => {
    const headers = { 'X-Team': 'edge', authorization: 'Bearer ä' };
    expect(toRequest(makeWebhook({ config: { headers } })).headers).toMatchObject(headers);
  });

  test('the user agent is our own unless the hook sets one [5.1-user-agent]', () => {
    expect(toRequest(makeWebhook()).headers['user-agent']).toBe('Hookline/test');
    const headers = { 'User-Agent': 'mine/1' };
    expect(toRequest(makeWebhook({ config: { headers } })).headers).toEqual({
      'User-Agent': 'mine/1',
      'content-type': 'application/json',
    });
  });

  test('slashes in the body are plain [5.1-plain-slash]', () => {
    expect(bodyOf(toRequest(makeWebhook(), { path: '/a/b' }))).toContain('"path":"/a/b"');
  });

  test('without a secret there is no signature, with one there is [5.3-header]', () => {
    expect(toRequest(makeWebhook()).headers).not.toHaveProperty('x-kong-signature');
    expect(toRequest(makeWebhook({ config: { secret: 's' } })).headers).toHaveProperty(
      'x-kong-signature',
    );
  });

  test('the signature is the HMAC of exactly the bytes sent [5.3-hmac-of-body]', () => {
    const request = toRequest(makeWebhook({ config: { secret: 'schlüssel' } }), {
      name: 'Zoë/"x"',
    });
    const expected = createHmac('sha1', Buffer.from('schlüssel', 'utf8'))
      .update(Buffer.from(request.body ?? []))
      .digest('hex');
    expect(request.headers['x-kong-signature']).toBe(`sha1=${expected}`);
  });

  test('compatibility 3.4 signs with SHA-1 [5.3-sha1]', () => {
    const request = toRequest(makeWebhook({ config: { secret: 's' } }), {}, '3.4');
    expect(request.headers['x-kong-signature']).toMatch(/^sha1=[0-9a-f]{40}$/);
  });

  test('compatibility 3.14 signs with SHA-256 [5.3-sha256]', () => {
    const request = toRequest(makeWebhook({ config: { secret: 's' } }), {}, '3.14');
    expect(request.headers['x-kong-signature']).toMatch(/^sha256=[0-9a-f]{64}$/);
  });

  test('a signature among the headers of the hook does not survive', () => {
    const config = { secret: 's', headers: { 'X-Kong-Signature': 'sha1=forged' } };
    const { headers } = toRequest(makeWebhook({ config }));
    expect(Object.keys(headers).map((name) => name.toLowerCase())).toEqual([
      'content-type',
      'user-agent',
      'x-kong-signature',
    ]);
    expect(Object.values(headers)).not.toContain('sha1=forged');
  });

  test.each([
    ['a header value with a line break', { headers: { 'x-a': 'b\r\nx-evil: 1' } }, 'headers'],
    ['a header value beyond Latin-1', { headers: { 'x-a': '日本' } }, 'headers'],
    ['a header name with a blank', { headers: { 'x a': 'b' } }, 'headers'],
    ['a header that frames the message', { headers: { 'Content-Length': '3' } }, 'headers'],
    ['a url that is none', { url: 'nowhere' }, 'url'],
    ['a url of another protocol', { url: 'file:///etc/passwd' }, 'url'],
    ['credentials in the url', { url: 'http://me:pass@a.example/' }, 'url'],
  ])('%s is unprepared, with a sentence', (_title, config, phase) => {
    const prepared = webhook.prepare(makeWebhook({ config }), event({}), context());
    expect(prepared).toMatchObject({ kind: 'unprepared', phase });
    expect(prepared).toHaveProperty('message', expect.stringMatching(/^\S.+\.?$/));
    expect(JSON.stringify(prepared)).not.toContain('pass@');
  });
});
