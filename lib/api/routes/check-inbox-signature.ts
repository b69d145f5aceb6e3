import { z } from 'zod';
import { checkSignature } from '@/lib/handlers/check-signature';
import { ApiError } from '../api-error';
import { SignatureCheck } from '../inbox-resources';
import { ErrorBody } from '../resources';
import { defineRoute, NOTHING } from '../route';

/** GET /api/inboxes/:id/requests/:request_id/signature: held against a secret nobody can read. */
export const checkInboxSignature = defineRoute({
  method: 'GET',
  path: '/api/inboxes/:id/requests/:request_id/signature',
  summary: 'Check the signature of a received request',
  description: 'Holds `x-kong-signature` against the secret that the hook has now.',
  tag: 'inboxes',
  params: z.strictObject({ id: z.uuid(), request_id: z.uuid() }),
  query: z.strictObject({ hook: z.guid() }),
  body: NOTHING,
  answers: {
    200: { description: 'Whether it fits, and why not', schema: SignatureCheck },
    404: { description: 'No such request, or no hook of this id with a secret', schema: ErrorBody },
  },
  handle: async ({ inboxes, hooks, hmac }, { params, query }) => {
    const [request, hook] = await Promise.all([
      inboxes.store.findRequest(params.id, params.request_id),
      hooks.find(query.hook),
    ]);
    if (request === null) {
      throw new ApiError(404, `This inbox has no request ${params.request_id} any more.`);
    }
    const secret = hook && 'secret' in hook.config ? hook.config.secret : null;
    if (secret === null) throw new ApiError(404, `There is no hook ${query.hook} with a secret.`);
    if (hook?.unreadable?.secret) {
      throw new ApiError(409, `The stored secret of hook ${query.hook} cannot be decrypted.`);
    }
    const { headers, body: bytes, bodyBytes } = request;
    const verdict = checkSignature(hmac, { headers, bytes, bodyBytes }, secret);
    const body: SignatureCheck = { fits: verdict.fits, why: verdict.fits ? null : verdict.why };
    return { status: 200, body };
  },
});
