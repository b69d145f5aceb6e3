'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { HookDraft } from '../form/hook-draft';
import { type KeptDraft, makeKeptDrafts } from './kept-drafts';

const WRITE_AFTER_MS = 300;

type KeptDraftOptions = {
  form: UseFormReturn<HookDraft>;
  user: string;
  /** `new` for a hook that is not created yet. */
  hookId: string;
  /** The stored version that the form is based on. */
  base: { version: number | null; draft: HookDraft };
};

/**
 * Keeps the edited draft in the browser until it is saved or discarded. Returns the draft that
 * existed when the page was opened, until it is restored or discarded.
 */
export function useKeptDraft({ form, user, hookId, base }: KeptDraftOptions) {
  const drafts = useMemo(
    () => makeKeptDrafts({ storage: localStorage, now: Date.now }, { user, hookId }),
    [user, hookId],
  );
  const [offer, setOffer] = useState<KeptDraft | null>(() => drafts.read(base.draft));
  const wasDirty = useRef(false);
  const { isDirty } = form.formState;
  useEffect(() => {
    if (!isDirty) {
      if (wasDirty.current) drafts.drop();
      wasDirty.current = false;
      return;
    }
    wasDirty.current = true;
    const write = () => drafts.write(form.getValues(), base.draft, base.version);
    let timer = setTimeout(write, WRITE_AFTER_MS);
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(write, WRITE_AFTER_MS);
      },
    });
    window.addEventListener('pagehide', write);
    return () => {
      unsubscribe();
      clearTimeout(timer);
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [isDirty, form, drafts, base]);
  return {
    offer,
    /** Restores the offered draft. */
    take: async (restore: (draft: KeptDraft) => void | Promise<void>) => {
      if (offer) await restore(offer);
      setOffer(null);
    },
    refuse: () => {
      setOffer(null);
      // Edits made since the page was opened are already a draft of their own.
      if (!wasDirty.current) drafts.drop();
    },
  };
}
