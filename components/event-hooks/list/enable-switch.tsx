'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Switch } from '@/components/ui/controls/switch';
import { toast } from '@/components/ui/overlay/toast';
import type { HookResource } from '@/lib/api/resources';
import { callAction } from '@/lib/client/call-action';
import { toHookName } from '@/lib/client/hook-name';
import { hookKeys } from '@/lib/client/hooks';
import type { HookActions, SavedHook } from '../hook-actions';
import { hookStrings } from '../screen-strings';

type EnableSwitchProps = {
  hook: HookResource;
  setEnabled: HookActions['setEnabled'];
  /** Called with the version that the change created. */
  onSwitched?: ((saved: SavedHook) => void) | undefined;
};

/** Shows the new state immediately, and reverts it when the server rejects the change. */
export function EnableSwitch({ hook, setEnabled, onSwitched }: EnableSwitchProps) {
  const queryClient = useQueryClient();
  const name = toHookName(hook);
  const { mutate, isPending, variables } = useMutation({
    mutationFn: async (enabled: boolean) => {
      const result = await callAction(() => setEnabled(hook.id, enabled));
      if (!result.ok) throw new Error(result.message);
      onSwitched?.(result.value);
      if (!enabled) toast.done(hookStrings.switchedOff(name), hookStrings.switchedOffHelp);
    },
    onError: (error) => toast.failed(hookStrings.switchFailed(name), error.message),
    onSettled: () => queryClient.invalidateQueries({ queryKey: hookKeys.all }),
  });
  return (
    <Switch
      aria-label={hookStrings.switchLabel(name)}
      checked={isPending ? variables : hook.enabled}
      onCheckedChange={(enabled) => mutate(enabled)}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
