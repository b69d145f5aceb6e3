'use client';
import { useMutation } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/controls/button';
import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog';
import { Menu, MenuItem } from '@/components/ui/overlay/menu';
import { toast } from '@/components/ui/overlay/toast';
import type { InboxResource } from '@/lib/api/inbox-resources';
import { clearInbox, removeInbox } from '@/lib/client/inboxes';
import { RenameDialog } from './rename-dialog';
import { receiverStrings } from './strings';

const { inbox: words } = receiverStrings;

type InboxMenuProps = { inbox: InboxResource; onRemoved: () => void };

/** Renames, clears and deletes an inbox. Deleting asks for its name. */
export function InboxMenu({ inbox, onRemoved }: InboxMenuProps) {
  const [dialog, setDialog] = useState<'rename' | 'clear' | 'remove' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Menu
        trigger={
          <Button variant="ghost" size="icon" aria-label={words.more}>
            <Ellipsis aria-hidden="true" />
          </Button>
        }
      >
        <MenuItem onSelect={() => setDialog('rename')}>{words.rename}</MenuItem>
        <MenuItem onSelect={() => setDialog('clear')}>{words.clear}</MenuItem>
        <MenuItem danger onSelect={() => setDialog('remove')}>
          {words.remove}
        </MenuItem>
      </Menu>
      {dialog === 'rename' ? <RenameDialog inbox={inbox} onClose={close} /> : null}
      {dialog === 'clear' ? <ClearDialog inbox={inbox} onClose={close} /> : null}
      {dialog === 'remove' ? (
        <RemoveDialog inbox={inbox} onClose={close} onRemoved={onRemoved} />
      ) : null}
    </>
  );
}

type DialogProps = { inbox: InboxResource; onClose: () => void };

function ClearDialog({ inbox, onClose }: DialogProps) {
  const clear = useMutation(clearInbox());
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={words.clearTitle(inbox.label)}
      description={words.clearWhat}
      confirmLabel={words.clear}
      danger
      busy={clear.isPending}
      error={clear.error?.message}
      onConfirm={() =>
        clear.mutate(inbox.id, {
          onSuccess: () => {
            toast.done(words.cleared);
            onClose();
          },
        })
      }
    />
  );
}

function RemoveDialog({ inbox, onClose, onRemoved }: DialogProps & { onRemoved: () => void }) {
  const remove = useMutation(removeInbox());
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={words.removeTitle(inbox.label)}
      description={words.removeWhat}
      confirmLabel={words.remove}
      name={inbox.label}
      danger
      busy={remove.isPending}
      error={remove.error?.message}
      onConfirm={() =>
        remove.mutate(inbox.id, {
          onSuccess: () => {
            toast.done(words.removed(inbox.label));
            onClose();
            onRemoved();
          },
        })
      }
    />
  );
}
