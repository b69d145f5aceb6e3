import type { Expression, TableItem } from '../parse/ast';

/** An item of a constructor; without a key it stands at a position of the list. */
export interface PlacedItem extends TableItem {
  readonly position: number;
}

/**
 * The items of a constructor in the order they are stored. LuaJIT has the constants in the table it
 * begins with, so that of two items for one key the one that is no constant wins.
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
