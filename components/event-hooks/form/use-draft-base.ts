'use client';
import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { HookResource } from '@/lib/api/resources';
import type { SavedHook } from '../hook-actions';
import type { HookDraft } from './hook-draft';
import { toDraft } from './make-draft';

/** The stored version that a draft is based on. */
export type DraftBase = { version: number; draft: HookDraft };

const toBase = (hook: HookResource): DraftBase => ({ version: hook.version, draft: toDraft(hook) });

/**
 * Tracks the version that the form is based on. A newer version replaces the form while nothing is
 * edited; otherwise `behind` is true, since the draft is based on an older version.
 */
export function useDraftBase(form: UseFormReturn<HookDraft>, hook: HookResource) {
  const [base, setBase] = useState(() => toBase(hook));
  const { isDirty } = form.formState;
  const behind = hook.version > base.version;

  useEffect(() => {
    if (!behind || isDirty) return;
    form.reset(toDraft(hook));
    setBase(toBase(hook));
  }, [behind, isDirty, hook, form]);

  return {
    base,
    behind,
    setBase,
    /** Bases the form on a draft that has been saved. */
    settle: (saved: SavedHook, draft: HookDraft) => {
      const stored = toSavedDraft(draft);
      form.reset(stored);
      setBase({ version: saved.version, draft: stored });
    },
    /** Follows a change that was saved outside the form and does not make the draft outdated. */
    follow: (saved: SavedHook, changed: Partial<HookDraft> = {}) =>
      setBase((before) =>
        saved.version === before.version + 1
          ? { version: saved.version, draft: { ...before.draft, ...changed } }
          : before,
      ),
    /** Bases the form on the stored version, with `draft` as its unsaved content. */
    rebase: (draft: HookDraft) => {
      form.reset(toDraft(hook));
      form.reset(draft, { keepDefaultValues: true });
      setBase(toBase(hook));
    },
  };
}

// A secret that was entered is stored now, so the form keeps it.
function toSavedDraft(draft: HookDraft): HookDraft {
  const { kind } = draft.secret;
  return { ...draft, secret: { kind: kind === 'none' ? 'none' : 'keep', value: '' } };
}
