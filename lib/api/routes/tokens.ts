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

const TokenList = z.object({
  data: z.array(TokenResource),
  /** Whether the token of the environment (`HOOKLINE_ADMIN_TOKEN`) is accepted too. */
  environment_token: z.boolean(),
});

const PRINTABLE = /^[^\p{Cc}\p{Cs}]*$/u;

// A leaked token must not be able to create further tokens.
const rejectTokens = ({ kind, name }: Principal): void => {
  if (kind === 'user' || name === ENVIRONMENT_TOKEN_NAME) return;
  throw new HttpError(
    403,
    'API tokens cannot create or revoke tokens. Sign in to the console to do so.',
  );
};

/** GET /api/tokens: active tokens, without their secret values. */
export const listTokens = defineRoute({
  method: 'GET',
  path: '/api/tokens',
  summary: 'List API tokens',
  tag: 'tokens',
  params: NOTHING,
  query: NOTHING,
  body: NOTHING,
  responses: {
    200: { description: 'Active tokens', schema: TokenList },
  },
  handle: async ({ tokens }) => ({
    status: 200,
    body: {
      data: (await tokens.list()).map(toTokenResource),
      environment_token: tokens.hasEnvironmentToken,
    },
  }),
});

/** POST /api/tokens: creates a token and returns its value, this once. */
export const createToken = defineRoute({
  method: 'POST',
  path: '/api/tokens',
  summary: 'Create an API token',
  description:
    'The token is shown in this response only. Requires a session or the token of the environment.',
  tag: 'tokens',
  params: NOTHING,
  query: NOTHING,
  body: z.strictObject({
    name: z
      .string()
      .refine((text) => PRINTABLE.test(text), 'must not contain control characters')
      .trim()
      .min(1)
      .max(120),
  }),
  responses: {
    201: { description: 'The token', schema: CreatedToken },
    403: { description: 'The request was made with an API token', schema: ErrorBody },
    409: { description: 'An active token has this name', schema: ErrorBody },
  },
  handle: async ({ tokens }, { body: { name }, principal }) => {
    rejectTokens(principal);
    const made =
      name === ENVIRONMENT_TOKEN_NAME
        ? 'name taken'
        : await tokens.create(name, { name: principal.name });
    if (made === 'name taken') {
      throw new HttpError(409, `A token named ${name} already exists.`, {
        name: 'already taken',
      });
    }
    const body: CreatedToken = { ...toTokenResource(made.record), token: made.token };
    return { status: 201, body };
  },
});

/** DELETE /api/tokens/:id: revokes a token; all processes reject it within five seconds. */
export const removeToken = defineRoute({
  method: 'DELETE',
  path: '/api/tokens/:id',
  summary: 'Revoke an API token',
  tag: 'tokens',
  params: z.strictObject({ id: z.uuid() }),
  query: NOTHING,
  body: NOTHING,
  responses: {
    204: { description: 'Revoked; rejected by all processes within five seconds' },
    403: { description: 'The request was made with an API token', schema: ErrorBody },
    404: { description: 'No such active token', schema: ErrorBody },
  },
  handle: async ({ tokens }, { params: { id }, principal }) => {
    rejectTokens(principal);
    if ((await tokens.revoke(id, { name: principal.name })) === 'not found') {
      throw new HttpError(404, `There is no active token ${id}.`);
    }
    return { status: 204 };
  },
});
