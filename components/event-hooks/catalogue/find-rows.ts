import type { CatalogueGroup, CatalogueOption, CatalogueRow } from './to-catalogue';

const toWords = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean);

/**
 * The rows that contain every word of `query`, each group's best first and the group with the best
 * one first: a name that begins with a word, then one that contains it, then the rest.
 */
export function findRows(groups: readonly CatalogueGroup[], query: string): CatalogueGroup[] {
  const words = toWords(query);
  if (words.length === 0) return [...groups];
  return groups
    .map((group) => ({
      ...group,
      rows: group.rows
        .filter(({ text }) => words.every((word) => text.includes(word)))
        .toSorted((a, b) => toRank(a, words) - toRank(b, words)),
    }))
    .filter(({ rows }) => rows.length > 0)
    .toSorted((a, b) => toBestRank(a, words) - toBestRank(b, words));
}

/** Returns the option of a row that a query names (`consumers:create`), or the first one. */
export function findMeantOption(row: CatalogueRow, query: string): CatalogueOption {
  const words = toWords(query);
  const meant = row.options.find(
    ({ event, operation }) =>
      operation !== null &&
      words.some((word) => word === operation || (word.includes(':') && event.startsWith(word))),
  );
  return meant ?? row.options[0];
}

const toBestRank = ({ rows }: CatalogueGroup, words: string[]): number =>
  Math.min(...rows.map((row) => toRank(row, words)));

function toRank({ name, options }: CatalogueRow, words: string[]): number {
  const names = [name, ...options.map(({ event }) => event)].map((text) => text.toLowerCase());
  if (words.some((word) => names.includes(word))) return 0;
  if (words.some((word) => names.some((text) => text.startsWith(word)))) return 1;
  return words.some((word) => names.some((text) => text.includes(word))) ? 2 : 3;
}
