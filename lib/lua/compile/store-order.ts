import type { Expression, TableItem } from '../parse/ast';

/** An item of a table constructor. Without a key, it is stored at a list position. */
export interface PlacedItem extends TableItem {
  readonly position: number;
}

/**
 * Returns the items of a constructor in the order in which they are stored. LuaJIT starts from a
 * table that already holds the constants, so of two items with the same key, the non-constant one
 * wins.
 */
export function inStoreOrder(items: readonly TableItem[]): readonly PlacedItem[] {
  let listed = 0;
  const placed = items.map((item) => ({ ...item, position: item.key ? 0 : ++listed }));
  const keys = placed.map(keyOf).filter((key) => key !== undefined);
  if (new Set(keys).size === keys.length) return placed;
  const isFirst = (item: PlacedItem) => keyOf(item) !== undefined && isConstant(item.value);
  return [...placed.filter(isFirst), ...placed.filter((item) => !isFirst(item))];
}

const isConstant = ({ kind }: Expression): boolean => kind === 'constant';

function keyOf({ key, position }: PlacedItem): unknown {
  if (!key) return position;
  return key.kind === 'constant' ? key.value : undefined;
}
