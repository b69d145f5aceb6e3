import { formatNumber } from '../stdlib/format-number';
import { toText } from '../values/byte-string';
import { LuaTable } from '../values/table';
import { Userdata, type Value } from '../values/value';

const MAX_TEXT = 80;
const MAX_ENTRIES = 4;

/** Formats a value briefly, without calling metamethods. */
export function showValue(value: Value, nested = false): string {
  if (typeof value === 'string') return showString(value);
  if (typeof value === 'number') return formatNumber(value);
  if (value === undefined) return 'nil';
  if (typeof value === 'boolean') return `${value}`;
  if (value instanceof LuaTable) return nested ? '{…}' : showTable(value);
  return value instanceof Userdata && value.address === 'NULL' ? 'null' : value.type;
}

function showString(value: string): string {
  const cut = value.length > MAX_TEXT;
  return `${JSON.stringify(toText(cut ? value.slice(0, MAX_TEXT) : value))}${cut ? '…' : ''}`;
}

function showTable(table: LuaTable): string {
  const parts: string[] = [];
  let at = table.nextPosition(0);
  for (; at >= 0 && parts.length < MAX_ENTRIES; at = table.nextPosition(at + 1)) {
    const key = table.keyAt(at);
    const text = showValue(table.valueAt(at), true);
    parts.push(
      at < table.list.length
        ? text
        : `${typeof key === 'string' ? toText(key) : showValue(key, true)} = ${text}`,
    );
  }
  return `{${parts.join(', ')}${at >= 0 ? ', …' : ''}}`;
}
