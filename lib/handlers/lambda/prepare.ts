import type { EventHook } from '@/lib/event-hooks/schema';
import type { EventHookHandler } from '../handler';

/** `lambda` (spec §5.9). Stored and matched, but nothing runs its functions yet. */
export const lambda: EventHookHandler<Extract<EventHook, { handler: 'lambda' }>> = {
  name: 'lambda',
  prepare: () => ({
    kind: 'unprepared',
    phase: 'compile',
    message:
      'This version of Hookline stores lambda hooks, but cannot run their functions yet. Nothing was run.',
  }),
};
