import { cn } from '@/components/ui/cn';
import { previewStrings as words } from './strings';

type SourceWindowProps = {
  source: string;
  line: number;
  column?: number | undefined;
  label?: string;
};

const AROUND = 2;

/** The lines of a source around a position, which is marked. */
export function SourceWindow({ source, line, column, label = words.source }: SourceWindowProps) {
  const first = Math.max(1, line - AROUND);
  const shown = source.split('\n').slice(first - 1, line + AROUND);
  return (
    <figure
      aria-label={label}
      className="overflow-clip rounded-control border bg-sunken py-1 font-mono text-meta leading-4.5"
    >
      {shown.map((text, at) => {
        const number = first + at;
        return (
          <div
            key={number}
            className={cn('flex gap-3 px-3', number === line && 'bg-accent-soft text-ink')}
          >
            <span className="w-6 shrink-0 text-right text-ink-3">{number}</span>
            <pre className="min-w-0 whitespace-pre-wrap break-all">
              {number === line && column !== undefined ? (
                <MarkedLine text={text} column={column} />
              ) : (
                text
              )}
            </pre>
          </div>
        );
      })}
    </figure>
  );
}

/** Marks a character within its line: a caret below it would lose its column where the line wraps. */
function MarkedLine({ text, column }: { text: string; column: number }) {
  const at = column - 1;
  return (
    <>
      {text.slice(0, at)}
      <mark className="bg-transparent text-inherit underline decoration-2 decoration-accent underline-offset-3">
        {text.slice(at, at + 1) || '\u00a0'}
      </mark>
      {text.slice(at + 1)}
    </>
  );
}
