'use client';
import { type FormEventHandler, type ReactNode, useRef } from 'react';

type SaveFormProps = { onSubmit: FormEventHandler<HTMLFormElement>; children: ReactNode };

/** A form that Ctrl S saves from any of its fields. */
export function SaveForm({ onSubmit, children }: SaveFormProps) {
  const element = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={element}
      noValidate
      className="space-y-3"
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        // React also bubbles keys from a dialog of the form, which must not save the form behind it.
        if (event.target instanceof Node && event.currentTarget.contains(event.target))
          element.current?.requestSubmit();
      }}
    >
      {children}
    </form>
  );
}
