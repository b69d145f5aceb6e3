import { findMeantOption } from './find-rows';
import type { CatalogueOption, CatalogueRow } from './to-catalogue';

const ROWS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
};
const OPTIONS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Where a key leads from `active`, or null when it is no key of the list. Up and down go from row to
 * row and stay on the same operation; left and right go along a row. `atEnd`: the caret stands at the
 * end of the search, where it has no use for left and right of its own.
 */
export function toStep(
  rows: readonly CatalogueRow[],
  active: CatalogueOption | null,
  key: string,
  atEnd: boolean,
): CatalogueOption | null {
  const at = rows.findIndex(({ options }) => options.some((option) => option.key === active?.key));
  const row = rows[at];
  const byRows = ROWS[key];
  if (byRows !== undefined) {
    const to = rows[Math.max(0, Math.min(at + byRows, rows.length - 1))];
    if (!to) return null;
    return (
      to.options.find(({ operation }) => operation === active?.operation) ?? findMeantOption(to, '')
    );
  }
  const byOptions = OPTIONS[key];
  if (byOptions === undefined || !atEnd || !row) return null;
  const index = row.options.findIndex((option) => option.key === active?.key);
  return row.options[index + byOptions] ?? null;
}
