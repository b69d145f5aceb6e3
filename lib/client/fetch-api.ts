import type { z } from 'zod';
import { ErrorBody } from '@/lib/api/resources';
import { ApiError } from './api-error';

type QueryValue = string | number | boolean | null | undefined;
/** A list becomes a repeated parameter. */
export type Query = Record<string, QueryValue | readonly QueryValue[]>;

type FetchOptions = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** Null, undefined and empty values are left out. */
  query?: Query;
  signal?: AbortSignal | undefined;
};

/**
 * Calls Hookline's API on the console's own origin and parses the answer with `schema`.
 * Throws ApiError for every answer that is not a success, for no answer, and for one of another shape.
 */
export async function fetchApi<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  { method = 'GET', body, query = {}, signal }: FetchOptions = {},
): Promise<z.output<Schema>> {
  const response = await send(`${path}${toSearch(query)}`, {
    method,
    signal: signal ?? null,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await readJson(response);
  if (!response.ok) throw toApiError(response.status, answer);
  const parsed = schema.safeParse(answer);
  if (!parsed.success) {
    throw new ApiError(response.status, `${path} answered in a shape this console does not know.`);
  }
  return parsed.data;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError(0, 'The server did not answer. Is Hookline still running?');
  }
}

async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function toApiError(status: number, answer: unknown): ApiError {
  const body = ErrorBody.safeParse(answer);
  if (body.success) return new ApiError(status, body.data.message, body.data.fields);
  return new ApiError(status, `The server answered with status ${status}.`);
}

function toSearch(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, given] of Object.entries(query)) {
    for (const value of Array.isArray(given) ? given : [given]) {
      if (value !== null && value !== undefined && value !== '') search.append(name, String(value));
    }
  }
  return search.size === 0 ? '' : `?${search}`;
}
