import { z } from 'zod';
import type { EventHook } from '@/lib/event-hooks/schema';
import { readFromCurrent } from '@/lib/event-hooks/unreadable';
import { checkSignature } from '@/lib/handlers/request/check-signature';
import { findHeader } from '@/lib/handlers/request/set-headers';
import { HttpError } from '@/lib/http/http-error';
import { defineRoute, NOTHING } from '../define-route';
import { SignatureCheck } from '../inbox-resources';
import type { ApiDeps } from '../ports';
import { ErrorBody } from '../resources';

/**
 * Finds the version of a hook that sent a request, by the delivery the request names. Returns null when
 * it names none, a delivery of another hook, or one that retention has removed.
 */
const findSendingVersion = async (
  { deliveries, hooks }: Pick<ApiDeps, 'deliveries' | 'hooks'>,
  hook: EventHook,
  headers: readonly (readonly [name: string, value: string])[],
): Promise<EventHook | null> => {
  const header = findHeader(Object.fromEntries(headers), 'x-hookline-delivery');
  const { data: id } = z.uuid().safeParse(header);
  if (id === undefined) return null;
  const delivery = await deliveries.find(id);
  if (delivery?.hookId !== hook.id) return null;
  const version = await hooks.findVersion(delivery.versionId);
  return version === null ? null : readFromCurrent(version.hook, hook);
};

const findSecret = ({ config }: EventHook): string | null =>
  'secret' in config ? config.secret : null;

/** GET /api/inboxes/:id/requests/:request_id/signature: verified here, as the secret is never shown. */
export const checkInboxSignature = defineRoute({
  method: 'GET',
  path: '/api/inboxes/:id/requests/:request_id/signature',
  summary: 'Check the signature of a received request',
  description:
    'Verifies `x-kong-signature` with the secret of the hook version that sent the request, if the ' +
    'request names its delivery, otherwise with the current secret of the hook.',
  tag: 'inboxes',
  params: z.strictObject({ id: z.uuid(), request_id: z.uuid() }),
  query: z.strictObject({ hook: z.guid() }),
  body: NOTHING,
  responses: {
    200: {
      description: 'Whether the signature is valid, and the reason if not',
      schema: SignatureCheck,
    },
    404: {
      description: 'No such request, or no hook with this id and a secret',
      schema: ErrorBody,
    },
    409: { description: 'The stored secret cannot be decrypted', schema: ErrorBody },
  },
  handle: async (deps, { params, query }) => {
    const { inboxes, hooks, hmac } = deps;
    const [request, hook] = await Promise.all([
      inboxes.store.findRequest(params.id, params.request_id),
      hooks.find(query.hook),
    ]);
    if (request === null) {
      throw new HttpError(
        404,
        `This inbox has no request ${params.request_id}; it may have been deleted.`,
      );
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
