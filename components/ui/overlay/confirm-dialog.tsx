'use client';
import { type ReactNode, useState } from 'react';
import { Button } from '../controls/button';
import { Input } from '../controls/input';
import { Field, FieldError } from '../form/field';
import { uiStrings } from '../strings';
import { Dialog } from './dialog';

type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What will happen, and what stays. */
  description: ReactNode;
  confirmLabel: string;
  /** When given, the button is disabled until this name is typed. */
  name?: string;
  danger?: boolean;
  busy?: boolean;
  error?: string | undefined;
  onConfirm: () => void;
  /** What illustrates the description. */
  children?: ReactNode;
};

/** Asks before an action that cannot be undone. With `name`, the name must be typed. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, description, confirmLabel, name, error } = props;
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
            variant={props.danger ? 'danger' : 'primary'}
            disabled={!matches}
            busy={props.busy ?? false}
            onClick={props.onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {name === undefined ? (
        error ? (
          <FieldError>{error}</FieldError>
        ) : (
          props.children
        )
      ) : (
        <Field
          label={
            <>
              {uiStrings.confirmBefore} <span className="font-semibold">{name}</span>{' '}
              {uiStrings.confirmAfter}
            </>
          }
          error={error}
        >
          <Input
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && matches) props.onConfirm();
            }}
          />
        </Field>
      )}
    </Dialog>
  );
}
