import { z } from 'zod';
import { defineRoute, NOTHING, type Route } from '../define-route';
import { toOpenApi } from '../openapi';

/** Makes GET /api/openapi.json, which describes all `routes`, itself included. */
export const makeGetOpenApi = (routes: () => readonly Route[]): Route => {
  let document: object | undefined;
  return defineRoute({
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'Get this description (OpenAPI 3.1)',
    tag: 'description',
    params: NOTHING,
    query: NOTHING,
    body: NOTHING,
    answers: {
      200: { description: 'The OpenAPI document', schema: z.looseObject({ openapi: z.string() }) },
    },
    handle: async () => {
      document ??= toOpenApi(routes());
      return { status: 200, body: document };
    },
  });
};
