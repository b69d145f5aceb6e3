import { z } from 'zod';
import type { TokenRecord } from '@/lib/access/api-token';
import { ENVIRONMENT_TOKEN_NAME, type Principal } from '@/lib/access/principal';
import { HttpError } from '@/lib/http/http-error';
import { defineRoute, NOTHING } from '../define-route';
import { CreatedToken, ErrorBody, TokenResource } from '../resources';

const toTokenResource = (token: TokenRecord): TokenResource => ({
  id: token.id,
  name: token.name,
  prefix: token.prefix,
  created_by: token.createdBy,
  created_at: token.createdAt.toISOString(),
  last_used_at: token.lastUsedAt?.toISOString() ?? null,
});

const PRINTABLE = /^[^\p{Cc}\p{Cs}]*$/u;

// A token that leaked must not be able to make itself successors.
const refuseTokens = ({ kind, name }: Principal): void => {
  if (kind === 'user' || name === ENVIRONMENT_TOKEN_NAME) return;
  throw new HttpError(403, 'Only a person who is signed in can make or revoke tokens.');
};

/** GET /api/tokens: those in use; the tokens themselves are never shown again. */
export const listTokens = defineRoute({
  method: 'GET',
  path: '/api/tokens',
  summary: 'List API tokens',
  tag: 'tokens',
  params: NOTHING,
  query: NOTHING,
  body: NOTHING,
  answers: {
    200: { description: 'Tokens in use', schema: z.object({ data: z.array(TokenResource) }) },
  },
  handle: async ({ tokens }) => ({
    status: 200,
    body: { data: (await tokens.list()).map(toTokenResource) },
  }),
});

/** POST /api/tokens: makes a token and shows it this once. */
export const createToken = defineRoute({
  method: 'POST',
  path: '/api/tokens',
  summary: 'Make an API token',
  description: 'The answer is the only time the token is shown. Refused to API tokens themselves.',
  tag: 'tokens',
  params: NOTHING,
  query: NOTHING,
  body: z.strictObject({
    name: z
      .string()
      .refine((text) => PRINTABLE.test(text), 'holds a control character')
      .trim()
      .min(1)
      .max(120),
  }),
  answers: {
    201: { description: 'The token', schema: CreatedToken },
    403: { description: 'Asked for by an API token', schema: ErrorBody },
    409: { description: 'A token in use has this name', schema: ErrorBody },
  },
  handle: async ({ tokens }, { body: { name }, principal }) => {
    refuseTokens(principal);
    const made =
      name === ENVIRONMENT_TOKEN_NAME
        ? 'name taken'
        : await tokens.create(name, { name: principal.name });
    if (made === 'name taken') {
      throw new HttpError(409, `There is a token named ${name} already.`, {
        name: 'already taken',
      });
    }
    const body: CreatedToken = { ...toTokenResource(made.record), token: made.token };
    return { status: 201, body };
  },
});

/** DELETE /api/tokens/:id: revokes it, within seconds everywhere. */
export const removeToken = defineRoute({
  method: 'DELETE',
  path: '/api/tokens/:id',
  summary: 'Revoke an API token',
  tag: 'tokens',
  params: z.strictObject({ id: z.uuid() }),
  query: NOTHING,
  body: NOTHING,
  answers: {
    204: { description: 'Revoked; refused everywhere within five seconds' },
    403: { description: 'Asked for by an API token', schema: ErrorBody },
    404: { description: 'No such token in use', schema: ErrorBody },
  },
  handle: async ({ tokens }, { params: { id }, principal }) => {
    refuseTokens(principal);
    if ((await tokens.revoke(id, { name: principal.name })) === 'not found') {
      throw new HttpError(404, `There is no token ${id} in use.`);
    }
    return { status: 204 };
  },
});
