'use client';
import { useMutation } from '@tanstack/react-query';
import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog';
import { toast } from '@/components/ui/overlay/toast';
import type { TokenResource } from '@/lib/api/resources';
import { removeToken } from '@/lib/client/tokens';
import { settingsStrings } from './strings';

const { tokens: words } = settingsStrings;

type RevokeDialogProps = { token: TokenResource | null; onClose: () => void };

/** Asks for the name of a token before revoking it. */
export function RevokeDialog({ token, onClose }: RevokeDialogProps) {
  const { mutate, isPending, error, reset } = useMutation(removeToken());
  if (token === null) return null;
  const close = () => {
    reset();
    onClose();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title={words.revokeTitle(token.name)}
      description={words.revokeWhat}
      confirmLabel={words.revoke}
      name={token.name}
      danger
      busy={isPending}
      error={error?.message}
      onConfirm={() =>
        mutate(token.id, {
          onSuccess: () => {
            toast.done(words.revoked(token.name));
            close();
          },
        })
      }
    />
  );
}
