import { z } from 'zod';
import type { EventHook } from '@/lib/event-hooks/schema';
import { checkSignature } from '@/lib/handlers/request/check-signature';
import { HttpError } from '@/lib/http/http-error';
import { defineRoute, NOTHING } from '../define-route';
import { findSendingVersion } from '../find-sending-version';
import { SignatureCheck } from '../inbox-resources';
import { ErrorBody } from '../resources';

/** GET /api/inboxes/:id/requests/:request_id/signature: held against a secret nobody can read. */
export const checkInboxSignature = defineRoute({
  method: 'GET',
  path: '/api/inboxes/:id/requests/:request_id/signature',
  summary: 'Check the signature of a received request',
  description:
    'Holds `x-kong-signature` against the secret of the version of the hook that sent it, where the ' +
    'request names its delivery, else against the secret that the hook has now.',
  tag: 'inboxes',
  params: z.strictObject({ id: z.uuid(), request_id: z.uuid() }),
  query: z.strictObject({ hook: z.guid() }),
  body: NOTHING,
  answers: {
    200: { description: 'Whether it fits, and why not', schema: SignatureCheck },
    404: { description: 'No such request, or no hook of this id with a secret', schema: ErrorBody },
    409: { description: 'The stored secret cannot be decrypted', schema: ErrorBody },
  },
  handle: async (deps, { params, query }) => {
    const { inboxes, hooks, hmac } = deps;
    const [request, hook] = await Promise.all([
      inboxes.store.findRequest(params.id, params.request_id),
      hooks.find(query.hook),
    ]);
    if (request === null) {
      throw new HttpError(404, `This inbox has no request ${params.request_id} any more.`);
    }
    const { headers, body: bytes, bodyBytes } = request;
    const sent = hook && (await findSendingVersion(deps, hook, headers));
    const sender = sent && findSecret(sent) !== null ? sent : hook;
    const secret = sender && findSecret(sender);
    if (sender === null || secret === null)
      throw new HttpError(404, `There is no hook ${query.hook} with a secret.`);
    if (sender.unreadable?.secret) {
      throw new HttpError(409, `The stored secret of hook ${query.hook} cannot be decrypted.`);
    }
    const verdict = checkSignature(hmac, { headers, bytes, bodyBytes }, secret);
    const body: SignatureCheck = {
      fits: verdict.fits,
      why: verdict.fits ? null : verdict.why,
      version: sender === sent ? sender.version : null,
    };
    return { status: 200, body };
  },
});

const findSecret = ({ config }: EventHook): string | null =>
  'secret' in config ? config.secret : null;
