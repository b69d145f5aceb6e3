import type { EventHook } from '@/lib/event-hooks/schema';
import type { EventHookHandler } from '../handler';

/** `webhook-custom` (spec §5.4). Stored and matched, but nothing renders its templates yet. */
export const webhookCustom: EventHookHandler<Extract<EventHook, { handler: 'webhook-custom' }>> = {
  name: 'webhook-custom',
  prepare: () => ({
    kind: 'unprepared',
    phase: 'template',
    message:
      'This version of Hookline stores webhook-custom hooks, but cannot render their templates yet. Nothing was sent.',
  }),
};
