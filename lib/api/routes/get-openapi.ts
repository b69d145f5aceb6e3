import { z } from 'zod';
import { defineRoute, NOTHING, type Route } from '../define-route';
import { toOpenApi } from '../openapi';

/** Makes GET /api/openapi.json, which describes all `routes` including itself. */
export const makeGetOpenApi = (routes: () => readonly Route[]): Route => {
  let document: object | undefined;
  return defineRoute({
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'Get the OpenAPI 3.1 document',
    tag: 'description',
    params: NOTHING,
    query: NOTHING,
    body: NOTHING,
    responses: {
      200: { description: 'The OpenAPI document', schema: z.looseObject({ openapi: z.string() }) },
    },
    handle: async () => {
      document ??= toOpenApi(routes());
      return { status: 200, body: document };
    },
  });
};
