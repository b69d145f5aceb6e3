import { HANDLER_CONFIGS } from '@/lib/handlers/handler-configs';
import { primaryKeyViolation } from '../errors';
import type { EventHook, EventHookBody, HooklineFields } from '../schema';
import type { Actor, EventHookChange } from '../store';
import { toUnixSeconds } from '../to-unix-seconds';
import type { EventHookDeps, EventHookRequest } from './deps';
import { toAutoPing, toCrudEvent } from './own-events';
import { readRequest } from './read-request';

// Versions outlive their hook, so a reused id continues the numbering.
const firstVersion = async (deps: Pick<EventHookDeps, 'store'>, id: string): Promise<number> => {
  const [latest] = await deps.store.listVersions(id);
  return (latest?.version ?? 0) + 1;
};

/** Builds the change that creates a hook: its `crud` event, and a ping if the handler is pinged. */
export const toCreation = async (
  deps: Pick<EventHookDeps, 'store' | 'clock' | 'makeVersionId'>,
  id: string,
  { body, hookline }: { body: EventHookBody; hookline: HooklineFields },
  actor: Actor,
): Promise<EventHookChange & { after: EventHook }> => {
  const at = deps.clock();
  const now = toUnixSeconds(at);
  const hook: EventHook = {
    ...body,
    ...hookline,
    id,
    created_at: body.created_at ?? now,
    updated_at: now,
    version: await firstVersion(deps, id),
    versionId: deps.makeVersionId(),
  };
  const raise = [toCrudEvent('create', hook)];
  if (HANDLER_CONFIGS[hook.handler].isPingable && hook.enabled) raise.push(toAutoPing(hook));
  return { action: 'create', before: null, after: hook, actor, at, raise };
};

/**
 * Creates a hook (spec §2); a `webhook` is pinged (spec §5.2). Throws `schema violation`, or
 * `primary key violation` when the id given by the caller exists already.
 */
export const createEventHook = async (
  deps: EventHookDeps,
  request: EventHookRequest,
  actor: Actor,
): Promise<EventHook> => {
  const read = await readRequest(deps, request);
  const id = read.body.id ?? deps.makeId();
  const change = await toCreation(deps, id, read, actor);
  if ((await deps.store.save(change)) === 'conflict') throw primaryKeyViolation(id);
  return change.after;
};
