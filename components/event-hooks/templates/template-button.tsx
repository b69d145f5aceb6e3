'use client';
import { LayoutTemplate } from 'lucide-react';
import type { UseFormReturn } from 'react-hook-form';
import type { HookDraft } from '../form/hook-draft';
import { FillButton } from '../page/fill-dialog';
import { templateStrings as words } from './strings';
import { TemplateDialog } from './template-dialog';

/** Opens the templates a hook may begin from. */
export function TemplateButton({ form }: { form: UseFormReturn<HookDraft> }) {
  return (
    <FillButton icon={LayoutTemplate} label={words.open}>
      {(onClose) => <TemplateDialog form={form} onClose={onClose} />}
    </FillButton>
  );
}
