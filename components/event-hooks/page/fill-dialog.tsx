'use client';
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { Dialog } from '@/components/ui/overlay/dialog';
import { toast } from '@/components/ui/overlay/toast';
import type { HookDraft } from '../form/hook-draft';

type FillDialogProps = {
  form: UseFormReturn<HookDraft>;
  /** Returns the draft to fill the form with; null while there is none. */
  toDraft: (() => HookDraft) | null;
  words: { title: string; help: string; fill: string; filled: string };
  className: string;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog that fills the form without saving it. */
export function FillDialog(props: FillDialogProps) {
  const { form, toDraft, words, className, onClose, children } = props;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      className={className}
      title={words.title}
      description={words.help}
      footer={
        <Button
          variant="primary"
          disabled={toDraft === null}
          onClick={() => {
            if (!toDraft) return;
            form.reset(toDraft(), { keepDefaultValues: true });
            toast.done(words.filled);
            onClose();
          }}
        >
          {words.fill}
        </Button>
      }
    >
      {children}
    </Dialog>
  );
}

type FillButtonProps = {
  icon: LucideIcon;
  label: string;
  children: (onClose: () => void) => ReactNode;
};

/** Opens a fill dialog, which starts empty each time. */
export function FillButton({ icon: Icon, label, children }: FillButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Icon aria-hidden="true" />
        {label}
      </Button>
      {open ? children(() => setOpen(false)) : null}
    </>
  );
}
