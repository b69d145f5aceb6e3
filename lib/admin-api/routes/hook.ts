import { toKongEventHook } from '@/lib/event-hooks/to-kong-event-hook';
import { findEventHook } from '@/lib/event-hooks/verbs/find-event-hook';
import { removeEventHook } from '@/lib/event-hooks/verbs/remove-event-hook';
import { updateEventHook } from '@/lib/event-hooks/verbs/update-event-hook';
import { upsertEventHook } from '@/lib/event-hooks/verbs/upsert-event-hook';
import { toHookValues } from '../decode/to-hook-values';
import type { Serve } from '../deps';
import { notFound } from '../errors';

/** GET /event-hooks/:id */
export const getHook: Serve = async (deps, { target }) => {
  const hook = await findEventHook(deps, target.id);
  if (!hook) throw notFound();
  return { status: 200, body: toKongEventHook(hook) };
};

/** PATCH /event-hooks/:id */
export const updateHook: Serve = async (deps, { target, actor, decode }) => {
  const kong = toHookValues(await decode());
  const hook = await updateEventHook(deps, target.id, { kong }, actor);
  return { status: 200, body: toKongEventHook(hook) };
};

/** PUT /event-hooks/:id */
export const upsertHook: Serve = async (deps, { target, actor, decode }) => {
  const kong = toHookValues(await decode());
  const hook = await upsertEventHook(deps, target.id, { kong }, actor);
  return { status: 200, body: toKongEventHook(hook) };
};

/** DELETE /event-hooks/:id; deleting an unknown hook succeeds, too. */
export const removeHook: Serve = async (deps, { target, actor }) => {
  await removeEventHook(deps, target.id, actor);
  return { status: 204 };
};
