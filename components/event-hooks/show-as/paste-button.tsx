'use client';
import { ClipboardPaste } from 'lucide-react';
import type { UseFormReturn } from 'react-hook-form';
import { FillButton } from '../fill-dialog';
import type { HookDraft } from '../hook-draft';
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
