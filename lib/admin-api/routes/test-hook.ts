import { testEventHook } from '@/lib/event-hooks/verbs/test-event-hook';
import { HttpError } from '@/lib/http/http-error';
import type { Serve } from '../deps';

/** POST /event-hooks/:id/test: runs the hook with the body as data; form values stay strings (spec §5.10). */
export const testHook: Serve = async (deps, { target, decode }) => {
  const { values } = await decode();
  const tested = await testEventHook(deps, target.id, values);
  if (!tested.ok) throw new HttpError(400, tested.message);
  return { status: 200, body: { data: tested.data, result: tested.result } };
};
