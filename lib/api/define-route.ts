import { z } from 'zod';
import type { Principal } from '@/lib/access/principal';
import { HttpError } from '@/lib/http/http-error';
import { readText } from '@/lib/http/read-text';
import type { Reply } from '@/lib/http/reply';
import { decodeQuery } from './decode/decode-query';
import { toFieldErrors, toSummary } from './decode/field-errors';
import { getMediaType } from './decode/media-type';
import { parseJson } from './decode/parse-json';
import type { ApiDeps } from './ports';

const MAX_BODY_BYTES = 1024 * 1024;

/** The schema of a route without parameters in its path, its query or its body. */
export const NOTHING = z.strictObject({});

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type DeclaredResponse = { description: string; schema?: z.ZodType };

/** A route as the router and the OpenAPI document use it. */
export type Route = {
  method: Method;
  path: `/api/${string}`;
  summary: string;
  description?: string;
  tag: string;
  params: z.ZodObject;
  query: z.ZodObject;
  headers: z.ZodObject;
  /** Schemas by media type; empty when the route has no body. */
  bodies: Record<string, z.ZodType>;
  responses: Record<number, DeclaredResponse>;
  serve(deps: ApiDeps, call: RawCall): Promise<Reply>;
};

export type RawCall = {
  request: Request;
  params: Record<string, string>;
  query: URLSearchParams;
  principal: Principal;
};

export type Call<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject> = {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  request: Request;
  principal: Principal;
};

const decodeParams = <P extends z.ZodObject>(schema: P, params: Record<string, string>) => {
  const result = schema.safeParse(params, { reportInput: true });
  if (result.success) return result.data;
  const fields = toFieldErrors(result.error, []);
  throw new HttpError(400, `Invalid path: ${toSummary(fields)}.`, fields);
};

const decodeBody = async <B extends z.ZodObject>(schema: B, request: Request) => {
  getMediaType(request, ['application/json']);
  const body = parseJson(await readText(request, MAX_BODY_BYTES));
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  const fields = toFieldErrors(result.error, Object.keys(schema.shape));
  throw new HttpError(400, `Invalid body: ${toSummary(fields)}.`, fields);
};

/**
 * Declares a route for the router and for the OpenAPI document. The handler receives decoded values
 * only. `bodies` instead of `body` documents a body that the handler reads itself.
 */
export const defineRoute = <
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodObject,
>(route: {
  method: Method;
  path: `/api/${string}`;
  summary: string;
  description?: string;
  tag: string;
  params: P;
  query: Q;
  headers?: z.ZodObject;
  body: B;
  bodies?: Record<string, z.ZodType>;
  responses: Record<number, DeclaredResponse>;
  handle: (deps: ApiDeps, call: Call<P, Q, B>) => Promise<Reply>;
}): Route => {
  const takesJson = Object.keys(route.body.shape).length > 0;
  return {
    ...route,
    headers: route.headers ?? NOTHING,
    bodies: route.bodies ?? (takesJson ? { 'application/json': route.body } : {}),
    serve: async (deps, { request, params, query, principal }) =>
      route.handle(deps, {
        params: decodeParams(route.params, params),
        query: decodeQuery(route.query, query),
        body: takesJson ? await decodeBody(route.body, request) : route.body.parse({}),
        request,
        principal,
      }),
  };
};
