import { describe, expect, it } from 'vitest';
import { ScriptedResponse } from './schema';
import { toReceiverResponse } from './to-receiver-response';

const scripted = (response: object, method = 'POST') =>
  toReceiverResponse({ kind: 'response', response: ScriptedResponse.parse(response) }, method);

describe('the response of an inbox', () => {
  it('is the scripted one', async () => {
    const headers = { 'content-type': 'application/json', 'retry-after': '3' };
    const response = scripted({ status: 503, headers, body: '{"é":1}' });
    expect([response.status, await response.text()]).toEqual([503, '{"é":1}']);
    expect(Object.fromEntries(response.headers)).toMatchObject(headers);
  });

  it('is plain text by default, and cannot run in a browser', () => {
    const headers = Object.fromEntries(scripted({ body: '<script>1</script>' }).headers);
    expect(headers).toEqual({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    const asPage = scripted({ headers: { 'content-type': 'text/html' }, body: '<b>' });
    expect(asPage.headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each([204, 205, 304])('has no body with status %i', async (status) => {
    const response = scripted({ status, body: 'x' });
    expect([response.status, await response.text()]).toEqual([status, '']);
  });

  it('has no body for HEAD', async () => {
    expect(await scripted({ body: 'x' }, 'HEAD').text()).toBe('');
  });

  it.each([
    [{ kind: 'unknown' } as const, 404, null],
    [{ kind: 'blocked', seconds: 7 } as const, 429, '7'],
    [{ kind: 'busy' } as const, 503, '1'],
    [{ kind: 'too large' } as const, 413, null],
    [{ kind: 'incomplete' } as const, 400, null],
  ])('says why there is no scripted one: %j', async (reception, status, retryAfter) => {
    const response = toReceiverResponse(reception, 'POST');
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter]);
    expect(await response.json()).toEqual({ message: expect.any(String) });
  });
});
