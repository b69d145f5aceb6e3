import type { z } from 'zod';
import { ErrorBody } from '@/lib/api/resources';
import { ApiError } from './api-error';

type QueryValue = string | number | boolean | null | undefined;
/** An array becomes a repeated parameter. */
export type Query = Record<string, QueryValue | readonly QueryValue[]>;

type FetchOptions = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** Null, undefined and empty values are omitted. */
  query?: Query;
  signal?: AbortSignal | undefined;
};

/**
 * Calls Hookline's API on the console's own origin and parses the response with `schema`. Throws
 * ApiError when the response is unsuccessful, missing, or does not match the schema.
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
  const responseBody = await readJson(response);
  if (!response.ok) throw toApiError(response.status, responseBody);
  const parsed = schema.safeParse(responseBody);
  if (!parsed.success) {
    throw new ApiError(
      response.status,
      `The response of ${path} does not have the expected format.`,
    );
  }
  return parsed.data;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError(0, 'The server did not respond. Check that Hookline is running.');
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

function toApiError(status: number, responseBody: unknown): ApiError {
  const body = ErrorBody.safeParse(responseBody);
  if (body.success) return new ApiError(status, body.data.message, body.data.fields);
  return new ApiError(status, `The server returned status ${status}.`);
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
