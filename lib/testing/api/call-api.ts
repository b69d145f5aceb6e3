import type { Principal } from '@/lib/access/principal';
import { makeApi } from '@/lib/api/make-api';
import { makeTestApiDeps } from './api-deps';

export const testUser: Principal = { kind: 'user', name: 'ada@example.com' };
export const testToken: Principal = { kind: 'token', name: 'ci' };

type Init = Omit<RequestInit, 'headers'> & {
  headers?: Record<string, string>;
  /** Required by fetch for a body that is a stream. */
  duplex?: 'half';
};

/**
 * Calls the API over rows in memory. A string body is sent as JSON unless a content type is set.
 */
export const callApi = async (
  path: string,
  init: Init = {},
  principal = testToken,
  made = makeTestApiDeps(),
) => {
  const headers = { 'content-type': 'application/json', ...init.headers };
  const request = new Request(`http://hookline.test${path}`, { ...init, headers });
  const response = await makeApi(made.deps)(request, principal);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : JSON.parse(text),
    rows: made.rows,
  };
};
