import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ApiError } from './api-error';
import { fetchApi } from './fetch-api';

afterEach(() => vi.unstubAllGlobals());

function fakeFetch(response: () => Response | Promise<Response>) {
  const fake = vi.fn((_url: string, _init: RequestInit) => Promise.resolve(response()));
  vi.stubGlobal('fetch', fake);
  return fake;
}

const Thing = z.object({ name: z.string() });

test('empty filters are omitted from the URL, arrays repeat their name', async () => {
  const fake = fakeFetch(() => Response.json({ name: 'a' }));
  await fetchApi(Thing, '/api/things', {
    query: { state: ['dead', 'retrying'], hook: null, to: '', limit: 50 },
  });
  expect(fake.mock.calls[0]?.[0]).toBe('/api/things?state=dead&state=retrying&limit=50');
});

test('an error has the message and the fields of the response', async () => {
  fakeFetch(() => Response.json({ message: 'no', fields: { name: 'unknown' } }, { status: 400 }));
  const error = await fetchApi(Thing, '/api/things').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 400, message: 'no', fields: { name: 'unknown' } });
});

test('a response that is not JSON is described by its status', async () => {
  fakeFetch(() => new Response('<html>', { status: 502 }));
  await expect(fetchApi(Thing, '/api/things')).rejects.toMatchObject({
    status: 502,
    message: 'The server returned status 502.',
  });
});

test('a missing response has status 0', async () => {
  fakeFetch(() => Promise.reject(new TypeError('fetch failed')));
  await expect(fetchApi(Thing, '/api/things')).rejects.toMatchObject({ status: 0 });
});

test('a response that does not match the schema is an error', async () => {
  fakeFetch(() => Response.json({ title: 'a' }));
  await expect(fetchApi(Thing, '/api/things')).rejects.toBeInstanceOf(ApiError);
});

test('a response without a body is null', async () => {
  fakeFetch(() => new Response(null, { status: 204 }));
  await expect(fetchApi(z.null(), '/api/things/1', { method: 'DELETE' })).resolves.toBe(null);
});
