import { toKongEventHook } from '@/lib/event-hooks/to-kong-event-hook';
import { createEventHook } from '@/lib/event-hooks/verbs/create-event-hook';
import { listEventHooks } from '@/lib/event-hooks/verbs/list-event-hooks';
import { toNextId } from '@/lib/http/paging';
import { toHookValues } from '../decode/to-hook-values';
import type { Serve } from '../deps';
import { parsePage, toPageBody } from '../paging';

/** GET /event-hooks */
export const listHooks: Serve = async (deps, { query }) => {
  const page = parsePage(query);
  const { hooks, more } = await listEventHooks(deps, page);
  const body = toPageBody(hooks.map(toKongEventHook), page, toNextId(hooks, more));
  return { status: 200, body };
};

/** POST /event-hooks */
export const createHook: Serve = async (deps, { actor, decode }) => {
  const kong = toHookValues(await decode());
  const hook = await createEventHook(deps, { kong }, actor);
  return { status: 201, body: toKongEventHook(hook) };
};
