'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/controls/button';
import { FieldError } from '@/components/ui/form/field';
import { Dialog } from '@/components/ui/overlay/dialog';
import { toast } from '@/components/ui/overlay/toast';
import { uiStrings } from '@/components/ui/strings';
import type { HookResource, HookVersionResource } from '@/lib/api/resources';
import type { HookDraft } from '../form/hook-draft';
import { toDraft } from '../form/make-draft';
import { diffHooks } from './diff-hooks';
import { DifferenceView } from './difference-view';
import { versionStrings as words } from './strings';
import { toHookFields } from './to-hook-fields';

type RestoreDialogProps = {
  hook: HookResource;
  version: HookVersionResource;
  /** The version as a draft of the current hook. */
  restored: HookDraft;
  /** Whether the form has unsaved changes, which restoring discards. */
  dropsDraft: boolean;
  onRestore: (draft: HookDraft) => Promise<number | string>;
  onRestored: () => void;
  onCancel: () => void;
};

/** Shows what restoring a version changes in the current one, and restores it. */
export function RestoreDialog(props: RestoreDialogProps) {
  const { hook, version, restored, dropsDraft, onRestore, onRestored, onCancel } = props;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const confirm = async () => {
    setBusy(true);
    const saved = await onRestore(restored);
    setBusy(false);
    if (typeof saved === 'string') {
      setError(saved);
      return;
    }
    toast.done(words.restored(version.version, saved));
    onRestored();
  };
  return (
    <Dialog
      open
      onOpenChange={onCancel}
      className="w-[min(44rem,calc(100vw-1.5rem))]"
      title={words.restoreTitle(version.version)}
      description={words.restoreDescription(version.version, hook.version + 1)}
      footer={
        <>
          <Button onClick={onCancel}>{uiStrings.cancel}</Button>
          <Button variant="primary" busy={busy} onClick={() => void confirm()}>
            {words.restoreConfirm}
          </Button>
        </>
      }
    >
      <DifferenceView
        differences={diffHooks(toHookFields(toDraft(hook)), toHookFields(restored))}
      />
      {dropsDraft ? <p className="mt-3 text-ink-2">{words.restoreDropsDraft}</p> : null}
      <FieldError>{error}</FieldError>
    </Dialog>
  );
}
