import type { SourceResource } from '@/lib/api/resources';

type Option = { value: string; label: string; hint?: string };

/** Returns the sources as filter options, after an option with an empty value for any source. */
export const toSourceOptions = (sources: readonly SourceResource[], any: string): Option[] => [
  { value: '', label: any },
  ...sources.map(({ name }) => ({ value: name, label: name })),
];

/** Returns the events of a source, or of all, as filter options, after one for any event. */
export function toEventOptions(
  sources: readonly SourceResource[],
  source: string | null,
  any: string,
): Option[] {
  const shown = source === null ? sources : sources.filter(({ name }) => name === source);
  const names = new Set(shown.flatMap(({ events }) => events.map(({ name }) => name)));
  return [{ value: '', label: any }, ...[...names].map((name) => ({ value: name, label: name }))];
}
