'use client';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '../overlay/confirm-dialog';
import { Button } from './button';

type RemoveButtonProps = {
  label: string;
  title: string;
  description: ReactNode;
  /** The name that must be typed to confirm. */
  name: string;
  remove: () => Promise<{ ok: true } | { ok: false; message: string }>;
  onRemoved: () => Promise<void>;
};

/** Deletes something after its name was typed. The dialog shows the error when that fails. */
export function RemoveButton({ label, remove, onRemoved, ...dialog }: RemoveButtonProps) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const confirm = async () => {
    setBusy(true);
    const result = await remove();
    setBusy(false);
    if (result.ok) await onRemoved();
    else setError(result.message);
  };
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog
        danger
        {...dialog}
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          setError(undefined);
        }}
        confirmLabel={label}
        busy={busy}
        error={error}
        onConfirm={() => void confirm()}
      />
    </>
  );
}
