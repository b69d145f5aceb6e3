import { KeyValues } from '@/components/ui/values/key-values';
import { exchangeStrings as words } from './strings';

type HeaderListProps = {
  /** The accessible name. */
  label: string;
  headers: Readonly<Record<string, string>>;
};

/** Headers as they were sent. The API masks credentials. */
export function HeaderList({ label, headers }: HeaderListProps) {
  const entries = Object.entries(headers);
  return (
    <section aria-label={label}>
      <h3 className="mb-1 text-ink-3 text-meta">
        {words.headers} <span className="ml-1">{entries.length}</span>
      </h3>
      {entries.length === 0 ? (
        <p className="text-ink-2 text-meta">{words.noHeaders}</p>
      ) : (
        <KeyValues
          className="font-mono text-meta leading-4.5 [overflow-wrap:anywhere]"
          items={entries.map(([key, value]) => ({ key, value }))}
        />
      )}
    </section>
  );
}
