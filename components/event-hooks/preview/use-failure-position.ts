import { useEffect, useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useEditorLink } from '@/components/editor/editor-link';
import type { Rendered } from '@/lib/client/preview/preview-job';
import { toReadableError } from '@/lib/client/to-readable-error';
import type { HookDraft } from '../form/hook-draft';
import { type FailurePosition, findFailurePosition } from './find-failure-position';

/** Finds the failure of a result in the form's editors, and keeps a marker there. */
export function useFailurePosition(
  form: UseFormReturn<HookDraft>,
  found: Rendered | undefined,
): FailurePosition | null {
  const link = useEditorLink();
  const position = useMemo(
    () => (found ? findFailurePosition(form.getValues(), found.rendering) : null),
    [form, found],
  );
  const message = found?.failure?.message;
  useEffect(() => {
    if (position === null || message === undefined) return;
    const { editor, line, column } = position;
    link.setMarkers(new Map([[editor, [{ line, column, message: toReadableError(message) }]]]));
    return () => link.setMarkers(new Map());
  }, [link, position, message]);
  return position;
}
