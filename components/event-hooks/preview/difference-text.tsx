import type { DifferenceLine } from './to-difference-lines';

/** A line of a difference, with the name of the field in code style. */
export function DifferenceText({ line: { part, name, text } }: { line: DifferenceLine }) {
  return (
    <>
      {part === undefined ? '' : `${part} `}
      {name === undefined ? null : (
        <code className="rounded-tick bg-sunken px-1 font-mono text-ink">{name}</code>
      )}
      {name === undefined ? '' : ' '}
      {text}
    </>
  );
}
