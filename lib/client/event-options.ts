import type { SourceResource } from '@/lib/api/resources';

type Option = { value: string; label: string; hint?: string };

/** Sources to filter by, the empty value first for any of them. */
export const toSourceOptions = (sources: readonly SourceResource[], any: string): Option[] => [
  { value: '', label: any },
  ...sources.map(({ name }) => ({ value: name, label: name })),
];

/** Events of one source, or of all, to filter by; the empty value first for any of them. */
export function toEventOptions(
  sources: readonly SourceResource[],
  source: string | null,
  any: string,
): Option[] {
  const shown = source === null ? sources : sources.filter(({ name }) => name === source);
  const names = new Set(shown.flatMap(({ events }) => events.map(({ name }) => name)));
  return [{ value: '', label: any }, ...[...names].map((name) => ({ value: name, label: name }))];
}
