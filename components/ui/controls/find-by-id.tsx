'use client';
import { type RefObject, useId, useState } from 'react';
import { SearchInput } from './search-input';

type FindByIdProps = {
  /** The ids of the page, of which the last characters are enough. */
  ids: readonly string[];
  onFound: (id: string) => void;
  label: string;
  placeholder: string;
  /** Returns the error when no id ends with the text. */
  toMiss: (text: string) => string;
  inputRef?: RefObject<HTMLInputElement | null>;
  className?: string;
};

const WHOLE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Opens a row by its id: on Enter, or when a full id is pasted. */
export function FindById(props: FindByIdProps) {
  const { ids, onFound, label, placeholder, toMiss, inputRef, className } = props;
  const id = useId();
  const [text, setText] = useState('');
  const [missed, setMissed] = useState<string | null>(null);
  const find = (wanted: string) => {
    const end = wanted.replace(/^…/, '').toLowerCase();
    const found = WHOLE_ID.test(end) ? end : ids.find((each) => each.endsWith(end));
    if (found === undefined || end === '') {
      setMissed(end === '' ? null : wanted);
      return;
    }
    setText('');
    setMissed(null);
    onFound(found);
  };
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        find(text.trim());
      }}
    >
      <SearchInput
        ref={inputRef}
        value={text}
        aria-label={label}
        aria-invalid={missed !== null || undefined}
        aria-describedby={missed === null ? undefined : id}
        placeholder={placeholder}
        onValueChange={(next) => {
          setText(next);
          setMissed(null);
          if (WHOLE_ID.test(next.trim())) find(next.trim());
        }}
      />
      <p id={id} aria-live="polite" className="text-meta text-bad empty:hidden">
        {missed === null ? '' : toMiss(missed)}
      </p>
    </form>
  );
}
