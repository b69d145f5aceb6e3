'use client';
import { useEffect, useRef } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { suggestLabel } from '../handlers/suggest-label';
import type { HookDraft } from './hook-draft';

/** Fills in a label that follows the event and the destination until somebody edits it. */
export function useSuggestedLabel(form: UseFormReturn<HookDraft>): void {
  const suggested = useRef('');
  const suggestion = suggestLabel(useWatch({ control: form.control }));
  useEffect(() => {
    if (form.getValues('label') === suggested.current) {
      // A suggestion alone is not worth a warning when the page is left.
      form.setValue('label', suggestion, { shouldDirty: form.formState.isDirty });
    }
    suggested.current = suggestion;
  }, [form, suggestion]);
}
