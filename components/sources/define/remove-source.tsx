'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { toast } from '@/components/ui/toast';
import { callAction } from '@/lib/client/call-action';
import { sourcesQuery } from '@/lib/client/sources';
import type { SourceActions } from './source-actions';
import { defineStrings as words } from './strings';

type RemoveSourceProps = {
  name: string;
  remove: SourceActions['remove'];
  /** Before the page is left: nothing on it is to be saved any more. */
  onRemoved: () => void;
};

/** Asks for the source's name before it is removed; says which hooks are in the way. */
export function RemoveSource({ name, remove, onRemoved }: RemoveSourceProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const confirm = async () => {
    setBusy(true);
    const result = await callAction(() => remove(name));
    setBusy(false);
    if (!result.ok) {
      setError(result.message);
      return;
    }
    onRemoved();
    toast.done(words.removed(name));
    // Read again by the next page: this one would say that there is no such source.
    await queryClient.invalidateQueries({
      queryKey: sourcesQuery().queryKey,
      refetchType: 'none',
    });
    router.replace('/sources');
  };
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {words.remove}
      </Button>
      <ConfirmDialog
        danger
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          setError(undefined);
        }}
        title={words.removeTitle(name)}
        description={words.removeDescription}
        confirmLabel={words.remove}
        name={name}
        busy={busy}
        error={error}
        onConfirm={() => void confirm()}
      />
    </>
  );
}
