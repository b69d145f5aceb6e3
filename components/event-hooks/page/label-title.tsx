'use client';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useHotKeys } from '@/components/ui/keyboard/use-hot-keys';
import type { HookResource } from '@/lib/api/resources';
import type { ActionResult } from '@/lib/client/action-result';
import { toHookName } from '@/lib/client/hook-name';
import { hookStrings as words } from '../screen-strings';
import { LabelInput } from './label-input';

type LabelTitleProps = {
  hook: HookResource;
  /** Saves the label as the next version; an empty string removes it. */
  onRename: (label: string) => Promise<ActionResult<unknown>>;
};

/** The name of the hook. A click or F2 turns it into a field. */
export function LabelTitle({ hook, onRename }: LabelTitleProps) {
  const [editing, setEditing] = useState(false);
  useHotKeys({ F2: editing ? undefined : () => setEditing(true) });
  if (editing) {
    return (
      <LabelInput label={hook.label ?? ''} onSave={onRename} onDone={() => setEditing(false)} />
    );
  }
  return (
    <button
      type="button"
      title={words.rename}
      className="group/title flex max-w-full items-center gap-2 rounded-tick text-left"
      onClick={() => setEditing(true)}
    >
      <span className="truncate">{toHookName(hook)}</span>
      <Pencil
        aria-hidden="true"
        className="size-3.5 shrink-0 text-ink-3 opacity-0 group-hover/title:opacity-100 group-focus-visible/title:opacity-100 pointer-coarse:opacity-100"
      />
    </button>
  );
}
