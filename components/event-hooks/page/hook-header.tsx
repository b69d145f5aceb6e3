'use client';
import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/controls/button';
import { RemoveButton } from '@/components/ui/controls/remove-button';
import { PageHeader } from '@/components/ui/layout/page-header';
import { toast } from '@/components/ui/overlay/toast';
import { Identifier } from '@/components/ui/values/identifier';
import { Time } from '@/components/ui/values/time';
import type { HookResource } from '@/lib/api/resources';
import type { ActionResult } from '@/lib/client/action-result';
import { callAction } from '@/lib/client/call-action';
import { toHookName } from '@/lib/client/hook-name';
import { hookKeys } from '@/lib/client/hooks';
import { toSubject } from '../handlers/describe-hook';
import type { HookActions, SavedHook } from '../hook-actions';
import { EnableSwitch } from '../list/enable-switch';
import { hookStrings } from '../screen-strings';
import { testStrings } from '../test-run/strings';
import { LabelTitle } from './label-title';

type HookHeaderProps = {
  hook: HookResource;
  actions: Pick<HookActions, 'remove' | 'setEnabled'>;
  onSwitched: (saved: SavedHook) => void;
  onRename: (label: string) => Promise<ActionResult<unknown>>;
  /** Opens the dock that runs the hook. */
  onTest: () => void;
};

/** The name and state of a hook, and the actions on it. */
export function HookHeader({ hook, actions, onSwitched, onRename, onTest }: HookHeaderProps) {
  const title = toHookName(hook);
  return (
    <PageHeader
      title={<LabelTitle hook={hook} onRename={onRename} />}
      meta={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
          {hook.label === null ? null : <span>{toSubject(hook)}</span>}
          <Identifier value={hook.id} full />
          <span>
            {hookStrings.version(hook.version)}, {hookStrings.saved}{' '}
            <Time at={hook.updated_at * 1000} />
          </span>
        </span>
      }
      actions={
        <>
          <span className="flex items-center gap-2 pr-1">
            <span className="text-ink-2">{hook.enabled ? hookStrings.on : hookStrings.off}</span>
            <EnableSwitch hook={hook} setEnabled={actions.setEnabled} onSwitched={onSwitched} />
          </span>
          <Button onClick={onTest}>{testStrings.title}</Button>
          <Button asChild>
            <Link href={`/hooks/new?from=${hook.id}`}>{hookStrings.clone}</Link>
          </Button>
          <RemoveHook hook={hook} name={title} remove={actions.remove} />
        </>
      }
    />
  );
}

type RemoveHookProps = { hook: HookResource; name: string; remove: HookActions['remove'] };

function RemoveHook({ hook, name, remove }: RemoveHookProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  return (
    <RemoveButton
      label={hookStrings.remove}
      title={hookStrings.removeTitle}
      description={hookStrings.removeDescription}
      name={name}
      remove={() => callAction(() => remove(hook.id))}
      onRemoved={async () => {
        toast.done(hookStrings.removed, name);
        router.push('/hooks');
        await queryClient.invalidateQueries({ queryKey: hookKeys.all, exact: true });
      }}
    />
  );
}
