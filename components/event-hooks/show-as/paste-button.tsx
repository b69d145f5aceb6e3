'use client';
import { ClipboardPaste } from 'lucide-react';
import type { UseFormReturn } from 'react-hook-form';
import type { HookDraft } from '../form/hook-draft';
import { FillButton } from '../page/fill-dialog';
import { PasteDialog } from './paste-dialog';
import { showAsStrings as words } from './strings';

/** Opens the way from text into the form. */
export function PasteButton({ form }: { form: UseFormReturn<HookDraft> }) {
  return (
    <FillButton icon={ClipboardPaste} label={words.paste}>
      {(onClose) => <PasteDialog form={form} onClose={onClose} />}
    </FillButton>
  );
}
