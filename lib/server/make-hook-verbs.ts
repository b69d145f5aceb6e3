import type { SourceCatalogue } from '@/lib/event-hooks/sources/make-catalogue';
import type { Actor } from '@/lib/event-hooks/store';
import { createEventHook } from '@/lib/event-hooks/verbs/create-event-hook';
import type { EventHookDeps, EventHookRequest } from '@/lib/event-hooks/verbs/deps';
import { pingEventHook } from '@/lib/event-hooks/verbs/ping-event-hook';
import { removeEventHook } from '@/lib/event-hooks/verbs/remove-event-hook';
import { setEventHookEnabled } from '@/lib/event-hooks/verbs/set-event-hook-enabled';
import { testEventHook } from '@/lib/event-hooks/verbs/test-event-hook';
import { updateEventHook } from '@/lib/event-hooks/verbs/update-event-hook';

/** Binds the verbs of hooks to their dependencies, for server actions; `deps` is for transports. */
export const makeHookVerbs = (deps: EventHookDeps & { sources: SourceCatalogue }) => ({
  deps,
  create: (actor: Actor, request: EventHookRequest) => createEventHook(deps, request, actor),
  update: (actor: Actor, id: string, request: EventHookRequest, expectedVersion: number) =>
    updateEventHook(deps, id, { ...request, expectedVersion }, actor),
  remove: (actor: Actor, id: string) => removeEventHook(deps, id, actor),
  setEnabled: (actor: Actor, id: string, enabled: boolean) =>
    setEventHookEnabled(deps, id, enabled, actor),
  ping: (_actor: Actor, id: string) => pingEventHook(deps, id),
  /** Returns a trace of the code beside the outcome. */
  test: (_actor: Actor, id: string, data: Record<string, unknown>) =>
    testEventHook(deps, id, data, { trace: true }),
});
