'use client';
import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Field } from './field';
import { Input } from './input';
import { uiStrings } from './strings';

type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What will happen, and what stays. */
  description: ReactNode;
  confirmLabel: string;
  /** When given, the button stays shut until this name is typed. */
  name?: string;
  danger?: boolean;
  busy?: boolean;
  error?: string | undefined;
  onConfirm: () => void;
};

/** Asks before something that cannot be taken back; with `name`, asks by name. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, description, confirmLabel, name, danger, busy, error } = props;
  const [typed, setTyped] = useState('');
  const matches = name === undefined || typed.trim() === name;
  const change = (next: boolean) => {
    if (!next) setTyped('');
    onOpenChange(next);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={() => change(false)}>{uiStrings.cancel}</Button>
          <Button
            type="submit"
            form="confirm-dialog"
            variant={danger ? 'danger' : 'primary'}
            disabled={!matches}
            busy={busy ?? false}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form
        id="confirm-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (matches) props.onConfirm();
        }}
      >
        {name === undefined ? null : (
          <Field
            label={
              <>
                {uiStrings.confirmBefore} <code className="font-mono">{name}</code>{' '}
                {uiStrings.confirmAfter}
              </>
            }
            error={error}
          >
            <Input mono value={typed} onChange={(event) => setTyped(event.target.value)} />
          </Field>
        )}
        {name === undefined && error ? <p className="text-bad">{error}</p> : null}
      </form>
    </Dialog>
  );
}
