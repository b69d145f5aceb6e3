import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ApiError } from './api-error';
import { fetchApi } from './fetch-api';

afterEach(() => vi.unstubAllGlobals());

function answer(response: () => Response | Promise<Response>) {
  const fake = vi.fn((_url: string, _init: RequestInit) => Promise.resolve(response()));
  vi.stubGlobal('fetch', fake);
  return fake;
}

const Thing = z.object({ name: z.string() });

test('empty filters stay out of the address, lists repeat their name', async () => {
  const fake = answer(() => Response.json({ name: 'a' }));
  await fetchApi(Thing, '/api/things', {
    query: { state: ['dead', 'retrying'], hook: null, to: '', limit: 50 },
  });
  expect(fake.mock.calls[0]?.[0]).toBe('/api/things?state=dead&state=retrying&limit=50');
});

test('a refusal carries the message and the fields of the answer', async () => {
  answer(() => Response.json({ message: 'no', fields: { name: 'unknown' } }, { status: 400 }));
  const error = await fetchApi(Thing, '/api/things').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 400, message: 'no', fields: { name: 'unknown' } });
});

test('an answer that is not JSON is told by its status', async () => {
  answer(() => new Response('<html>', { status: 502 }));
  await expect(fetchApi(Thing, '/api/things')).rejects.toMatchObject({
    status: 502,
    message: 'The server answered with status 502.',
  });
});

test('no answer at all has status 0', async () => {
  answer(() => Promise.reject(new TypeError('fetch failed')));
  await expect(fetchApi(Thing, '/api/things')).rejects.toMatchObject({ status: 0 });
});

test('an answer of another shape is an error, not data', async () => {
  answer(() => Response.json({ title: 'a' }));
  await expect(fetchApi(Thing, '/api/things')).rejects.toBeInstanceOf(ApiError);
});

test('an answer without a body is null', async () => {
  answer(() => new Response(null, { status: 204 }));
  await expect(fetchApi(z.null(), '/api/things/1', { method: 'DELETE' })).resolves.toBe(null);
});
