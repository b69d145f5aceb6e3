import { cn } from '../cn';
import { CopyButton } from '../controls/copy-button';
import { PlainText } from './plain-text';

type CodeBlockProps = {
  code: string;
  /** The accessible name, also of the copy button. */
  label: string;
  wrap?: boolean;
  className?: string;
};

/**
 * Monospaced text with a copy button. The button is inside the scrolling box, so that the box can be
 * reached and scrolled by keyboard.
 */
export function CodeBlock({ code, label, wrap = false, className }: CodeBlockProps) {
  return (
    <figure
      aria-label={label}
      className={cn(
        'grid max-h-96 min-w-0 overflow-auto rounded-control border bg-sunken',
        className,
      )}
    >
      <pre
        className={cn(
          'col-start-1 row-start-1 px-3 py-2 font-mono text-meta leading-4.5',
          wrap ? 'whitespace-pre-wrap break-all pr-8' : 'whitespace-pre',
        )}
      >
        <code className="text-[1em]">
          <PlainText text={code} />
        </code>
      </pre>
      <CopyButton
        text={code}
        label={label}
        className="sticky top-1 right-1 col-start-1 row-start-1 m-1 self-start justify-self-end bg-sunken"
      />
    </figure>
  );
}
