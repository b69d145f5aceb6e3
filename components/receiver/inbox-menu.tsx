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

/** Rename, clear and remove; what cannot be taken back asks first, and removing asks by name. */
export function InboxMenu({ inbox, onRemoved }: InboxMenuProps) {
  const [asking, setAsking] = useState<'rename' | 'clear' | 'remove' | null>(null);
  const clear = useMutation(clearInbox());
  const remove = useMutation(removeInbox());
  const close = () => {
    clear.reset();
    remove.reset();
    setAsking(null);
  };
  return (
    <>
      <Menu
        trigger={
          <Button variant="ghost" size="icon" aria-label={words.more}>
            <Ellipsis aria-hidden="true" />
          </Button>
        }
      >
        <MenuItem onSelect={() => setAsking('rename')}>{words.rename}</MenuItem>
        <MenuItem onSelect={() => setAsking('clear')}>{words.clear}</MenuItem>
        <MenuItem danger onSelect={() => setAsking('remove')}>
          {words.remove}
        </MenuItem>
      </Menu>
      {asking === 'rename' ? <RenameDialog inbox={inbox} onClose={close} /> : null}
      <ConfirmDialog
        open={asking === 'clear'}
        onOpenChange={close}
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
              close();
            },
          })
        }
      />
      <ConfirmDialog
        open={asking === 'remove'}
        onOpenChange={close}
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
              close();
              onRemoved();
            },
          })
        }
      />
    </>
  );
}
