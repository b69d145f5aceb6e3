'use client';
import { Check, Copy, X } from 'lucide-react';
import { uiStrings } from '../strings';
import { Button } from './button';
import { useCopy } from './use-copy';

type CopyButtonProps = {
  text: string;
  /** Completes the accessible name "Copy <label>". */
  label?: string;
  className?: string;
};

export function CopyButton({ text, label, className }: CopyButtonProps) {
  const { state, copy } = useCopy();
  const name = label ? `${uiStrings.copy} ${label}` : uiStrings.copy;
  const Icon = state === 'copied' ? Check : state === 'failed' ? X : Copy;
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      className={className}
      aria-label={name}
      title={state === 'failed' ? uiStrings.copyFailed : name}
      onClick={(event) => {
        event.stopPropagation();
        void copy(text);
      }}
    >
      <Icon aria-hidden="true" className={state === 'copied' ? 'text-good' : undefined} />
      <span role="status" className="sr-only">
        {state === 'copied' ? uiStrings.copied : ''}
      </span>
    </Button>
  );
}
