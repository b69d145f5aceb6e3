import { CodeBlock } from '@/components/ui/values/code-block';
import type { BreakingExample, ExampleOutput } from '@/lib/client/preview/find-breaking-example';
import { toReadableError } from '@/lib/client/to-readable-error';
import { previewStrings as words } from './strings';

/** The output for one event, before and after a change that may break its receiver. */
export function BreakingExampleView({ example: { before, after } }: { example: BreakingExample }) {
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      <Output label={words.before} output={before} />
      <Output label={words.after} output={after} />
    </div>
  );
}

function Output({ label, output }: { label: string; output: ExampleOutput }) {
  return (
    <section aria-label={label} className="min-w-0">
      <h3 className="mb-1 text-ink-3 text-meta">{label}</h3>
      {'text' in output ? (
        <CodeBlock code={output.text} label={label} wrap className="max-h-60" />
      ) : (
        <p className="break-words text-bad">{toReadableError(output.failure.message)}</p>
      )}
    </section>
  );
}
