'use client';
import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import type { HookDraft } from '../hook-draft';
import { templateStrings as words } from './strings';
import { TemplateDialog } from './template-dialog';

/** Opens the templates a hook may begin from. */
export function TemplateButton({ form }: { form: UseFormReturn<HookDraft> }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <LayoutTemplate aria-hidden="true" />
        {words.open}
      </Button>
      {open ? <TemplateDialog form={form} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
