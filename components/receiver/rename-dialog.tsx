'use client';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/controls/button';
import { Input } from '@/components/ui/controls/input';
import { Field } from '@/components/ui/form/field';
import { Dialog } from '@/components/ui/overlay/dialog';
import { uiStrings } from '@/components/ui/strings';
import type { InboxResource } from '@/lib/api/inbox-resources';
import { updateInbox } from '@/lib/client/inboxes';
import { receiverStrings } from './strings';

const { inbox: words } = receiverStrings;
const MAX_LABEL = 120;

type RenameDialogProps = { inbox: InboxResource; onClose: () => void };

/** Renames an inbox. */
export function RenameDialog({ inbox, onClose }: RenameDialogProps) {
  const id = useId();
  const [label, setLabel] = useState(inbox.label);
  const rename = useMutation(updateInbox());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() === '' || rename.isPending) return;
    rename.mutate({ id: inbox.id, changes: { label } }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words.rename}
      footer={
        <>
          <Button onClick={onClose}>{uiStrings.cancel}</Button>
          <Button
            type="submit"
            form={id}
            variant="primary"
            disabled={label.trim() === ''}
            busy={rename.isPending}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit}>
        <Field label={words.label} error={rename.error?.message}>
          <Input
            value={label}
            maxLength={MAX_LABEL}
            onChange={(event) => setLabel(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
