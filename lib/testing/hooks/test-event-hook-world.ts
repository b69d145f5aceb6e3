import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { AddressedEvent, ExecuteResult } from '@/lib/event-hooks/execute-port';
import { makeMemoryEventHookStore } from '@/lib/event-hooks/memory-store';
import type { EventHook } from '@/lib/event-hooks/schema';
import {
  makeSourceCatalogue,
  type SourceCatalogue,
} from '@/lib/event-hooks/sources/make-catalogue';
import type { Source } from '@/lib/event-hooks/sources/source';
import type { EventHookDeps } from '@/lib/event-hooks/verbs/deps';
import { makeHookId } from '@/lib/event-hooks/verbs/make-hook-id';
import { checkCode } from '@/lib/handlers/code/check-code';
import type { Compatibility } from '@/lib/handlers/compatibility';
import { makeTestId } from '../factories';
import { type FakeClock, makeFakeClock } from '../fake-clock';

export type TestEventHookWorld = {
  deps: EventHookDeps & { sources: SourceCatalogue };
  clock: FakeClock;
  /** The events raised by the verbs, oldest first. */
  raised: IncomingEvent[];
  /** The calls of the execute port, oldest first. */
  executed: { hook: EventHook; event: AddressedEvent }[];
  /** The result of the next calls of the execute port. */
  answer: ExecuteResult;
  settings: { compatibility: Compatibility; lenientSources: boolean };
  customSources: Source[];
};

/** The dependencies of the hook verbs, in memory. */
export const makeTestEventHookWorld = (): TestEventHookWorld => {
  const clock = makeFakeClock();
  const raised: IncomingEvent[] = [];
  const executed: TestEventHookWorld['executed'] = [];
  const listCustom = async () => world.customSources;
  const world: TestEventHookWorld = {
    clock,
    raised,
    executed,
    answer: { ok: true, result: { status: 200, headers: {}, body: '' } },
    settings: { compatibility: '3.4', lenientSources: false },
    customSources: [],
    deps: {
      store: makeMemoryEventHookStore((events) => raised.push(...events)),
      sources: makeSourceCatalogue({ list: listCustom, refresh: listCustom }),
      clock: clock.now,
      makeId: makeHookId,
      makeVersionId: makeTestId,
      settings: async () => world.settings,
      checkCode: async (hook) => checkCode(hook),
      execute: async (hook, event) => {
        executed.push({ hook, event });
        return world.answer;
      },
    },
  };
  return world;
};
