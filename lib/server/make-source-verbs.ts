import { createSource } from '@/lib/event-hooks/sources/create-source';
import type { SourceDeps } from '@/lib/event-hooks/sources/deps';
import { removeSource } from '@/lib/event-hooks/sources/remove-source';
import { updateSource } from '@/lib/event-hooks/sources/update-source';
import type { Actor } from '@/lib/event-hooks/store';

/** Binds the verbs of custom sources to their dependencies. */
export const makeSourceVerbs = (deps: SourceDeps) => ({
  create: (actor: Actor, input: unknown) => createSource(deps, input, actor),
  update: (actor: Actor, name: string, input: unknown, expected?: unknown) =>
    updateSource(deps, name, input, actor, expected),
  remove: (actor: Actor, name: string) => removeSource(deps, name, actor),
});
