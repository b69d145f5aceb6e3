'use client';
import { useEditorLink } from '@/components/editor/editor-link';
import { StatePill } from '@/components/ui/values/state-pill';
import { toReadableError } from '@/lib/client/to-readable-error';
import type { FailurePosition } from './find-failure-position';
import { SourceWindow } from './source-window';
import { previewStrings as words } from './strings';

type FailureViewProps = {
  phase: string;
  message: string;
  /** Where in the form's editors the failure is, when it is in code. */
  position: FailurePosition | null;
};

/** Why an event cannot be delivered, with a button that leads to its position in the editor. */
export function FailureView({ phase, message, position }: FailureViewProps) {
  const link = useEditorLink();
  const reason = toReadableError(message);
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-center gap-2">
        <StatePill tone="bad">{words.failed}</StatePill>
        {position === null ? (
          <span className="text-ink-3 text-meta">{phase}</span>
        ) : (
          <button
            type="button"
            title={words.goTo}
            className="text-accent-text text-meta underline underline-offset-2"
            onClick={() => link.reveal(position)}
          >
            {words.position(toEditorLabel(position.editor), position.line, position.column)}
          </button>
        )}
      </p>
      <p className="whitespace-pre-wrap break-words">{reason}</p>
      {position === null ? null : (
        <SourceWindow source={position.source} line={position.line} column={position.column} />
      )}
    </div>
  );
}

function toEditorLabel(editor: string): string {
  const [part = editor, index] = editor.split('.');
  if (part === 'functions') return words.functionName(Number(index));
  if (part === 'headers') return words.headerNumber(Number(index));
  return part === 'payload' ? words.payload : words.body;
}
