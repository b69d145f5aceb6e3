'use client';
import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import type { HookDraft } from '../hook-draft';
import { PasteDialog } from './paste-dialog';
import { showAsStrings as words } from './strings';

/** Opens the way from text into the form. */
export function PasteButton({ form }: { form: UseFormReturn<HookDraft> }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <ClipboardPaste aria-hidden="true" />
        {words.paste}
      </Button>
      {open ? <PasteDialog form={form} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
