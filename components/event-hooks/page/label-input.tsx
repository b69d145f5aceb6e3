'use client';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Input } from '@/components/ui/controls/input';
import type { ActionResult } from '@/lib/client/action-result';
import { callAction } from '@/lib/client/call-action';
import { hookStrings as words } from '../screen-strings';
import { formStrings } from '../strings';

type LabelInputProps = {
  label: string;
  onSave: (label: string) => Promise<ActionResult<unknown>>;
  onDone: () => void;
};

/** Edits the label: Enter saves, Escape cancels. A rejected label stays in the field. */
export function LabelInput({ label, onSave, onDone }: LabelInputProps) {
  const [text, setText] = useState(label);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const save = async () => {
    if (text.trim() === label) {
      onDone();
      return;
    }
    setBusy(true);
    const result = await callAction(() => onSave(text.trim()));
    setBusy(false);
    if (result.ok) onDone();
    else setProblem(result.fields.label ?? toMessage(result));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !busy) void save();
    else if (event.key === 'Escape' && !busy) onDone();
    else return;
    event.preventDefault();
  };
  return (
    <span className="block font-normal text-base">
      <Input
        ref={input}
        aria-label={formStrings.label}
        aria-describedby={hintId}
        aria-invalid={problem !== undefined}
        className="w-96 max-w-full font-semibold"
        placeholder={formStrings.labelPlaceholder}
        readOnly={busy}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
        // A click elsewhere must not discard an edited label.
        onBlur={() => {
          if (text === label && !busy) onDone();
        }}
      />
      <span
        id={hintId}
        role={problem ? 'alert' : undefined}
        className={`block text-meta ${problem ? 'whitespace-normal text-bad' : 'text-ink-3'}`}
      >
        {problem ?? words.renameHelp}
      </span>
    </span>
  );
}

const toMessage = ({ kind, message }: { kind: string; message: string }): string =>
  kind === 'conflict' ? words.renameConflict : message;
