import { describe, expect, it } from 'vitest';
import { callApi, testToken, testUser } from '@/lib/testing/api/call-api';

describe('changes made with a session', () => {
  const change = (headers: Record<string, string>, principal = testUser) =>
    callApi('/api/settings', { method: 'PATCH', body: '{"retention_days":7}', headers }, principal);

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of the same site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'http://evil.test', host: 'hookline.test' }],
    ['an opaque origin', { origin: 'null', host: 'hookline.test' }],
    ['nowhere', {}],
  ])('are refused from %s', async (_from, headers) => {
    const { status, body } = await change(headers);
    expect([status, body.message]).toEqual([
      403,
      'With a session, changes are accepted from pages of the console only.',
    ]);
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ origin: 'http://hookline.test', host: 'hookline.test' }],
  ])('are accepted from our own pages: %j', async (headers) => {
    expect((await change(headers)).status).toBe(200);
  });

  it('need no origin with a token', async () => {
    expect((await change({}, testToken)).status).toBe(200);
  });

  it('do not concern reads', async () => {
    expect((await callApi('/api/settings', {}, testUser)).status).toBe(200);
  });
});
