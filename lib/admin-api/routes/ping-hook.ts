import { pingEventHook } from '@/lib/event-hooks/verbs/ping-event-hook';
import { HttpError } from '@/lib/http/http-error';
import type { Serve } from '../deps';

/** GET /event-hooks/:id/ping: sends a ping and returns the body that was sent (spec §5.2). */
export const pingHook: Serve = async (deps, { target }) => {
  const pinged = await pingEventHook(deps, target.id);
  if (!pinged.ok) throw new HttpError(400, pinged.message);
  return { status: 200, body: pinged.payload };
};
