import type { FieldDifference } from './diff-hooks';
import { DiffLine, DiffLines } from './diff-lines-view';
import { versionStrings as words } from './strings';

type DifferenceViewProps = { differences: readonly FieldDifference[] };

/** Lists the fields that differ. */
export function DifferenceView({ differences }: DifferenceViewProps) {
  if (differences.length === 0) return <p className="py-2 text-ink-2">{words.same}</p>;
  return (
    <ul className="space-y-3" aria-label={words.differences}>
      {differences.map(({ path, before, after, lines }) => (
        <li key={path}>
          <h3 className="mb-1 font-mono text-meta text-ink-2">{path}</h3>
          <div className="overflow-x-auto rounded-control border bg-sunken py-1 font-mono text-meta leading-4.5">
            {lines ? (
              <DiffLines lines={lines} />
            ) : (
              <>
                <Side kind="removed" text={before} />
                <Side kind="added" text={after} />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Side({ kind, text }: { kind: 'removed' | 'added'; text: string | null }) {
  if (text === null) {
    return (
      <DiffLine kind={kind}>
        <span className="font-sans text-ink-3">{words.absent}</span>
      </DiffLine>
    );
  }
  return <DiffLines lines={text.split('\n').map((line) => ({ kind, text: line }))} />;
}
