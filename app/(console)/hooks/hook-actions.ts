import 'server-only';
import type { HookActions } from '@/components/event-hooks/hook-actions';
import { createHook, pingHook, removeHook, setHookEnabled, testHook, updateHook } from './actions';

/** The server actions as the hook screens take them. */
export const hookActions: HookActions = {
  create: createHook,
  update: updateHook,
  remove: removeHook,
  setEnabled: setHookEnabled,
  ping: pingHook,
  test: testHook,
};
