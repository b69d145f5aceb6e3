import { Kbd } from './kbd';

type KeyHintsProps = { hints: readonly { keys: readonly string[]; does: string }[] };

/** The keys of a screen, shown on wide screens. */
export function KeyHints({ hints }: KeyHintsProps) {
  return (
    <span className="ml-2 hidden items-center gap-3 text-ink-3 text-meta xl:flex">
      {hints.map(({ keys, does }) => (
        <span key={does} className="flex items-center gap-1">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {does}
        </span>
      ))}
    </span>
  );
}
