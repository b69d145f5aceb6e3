import { findBorder, fitsList } from './list-border';
import { LuaObject, type Value } from './value';

const SCAN_UP_TO = 8;
const ENTRY_BYTES = 48;
/** Bytes charged for each list element. */
export const ELEMENT_BYTES = 16;

/** Bytes charged for a new table. */
export const TABLE_BYTES = 64;

/**
 * A Lua table: a list part for the keys 1…n, and a hash part with keys in insertion order. Removed
 * keys keep their slot with a nil value, so that a traversal may remove the keys it visits.
 */
export class LuaTable extends LuaObject {
  get type() {
    return 'table' as const;
  }
  metatable: LuaTable | undefined = undefined;
  /** Values of the keys 1…n. The last one is never nil; holes are undefined. */
  list: Value[];
  /** Keys in insertion order, and their values. Compiled field accesses cache the slot of a key. */
  keys: Value[] = [];
  values: Value[] = [];
  private slots: Map<Value, number> | undefined = undefined;
  /** Whether the slot index is shared with another table and must be copied before a write. */
  private slotsShared = false;
  /** Whether the keys are shared with a constructor or a copy and must be copied before a write. */
  private keysShared = false;
  private removed = 0;
  /** Whether the list may have holes, so that more than one key is a border. */
  holed = false;
  /** The capacity set by a constructor, at which the search for a border starts. */
  room = 0;
  private indexSlot = 0;

  constructor(list: Value[] = []) {
    super();
    this.list = list;
  }

  /** Makes a table with these entries. */
  static of(entries: Iterable<readonly [Value, Value]>): LuaTable {
    const table = new LuaTable();
    for (const [key, value] of entries) table.set(key, value);
    return table;
  }

  /**
   * Makes a table from distinct non-numeric keys and their values. Takes ownership of both arrays.
   */
  static ofDistinct(keys: Value[], values: Value[]): LuaTable {
    const table = new LuaTable();
    table.keys = keys;
    table.values = values;
    // Data is read once or twice, so building an index pays off later than for tables built by
    // scripts.
    if (keys.length > 2 * SCAN_UP_TO) table.index();
    return table;
  }

  /** Makes a table whose keys are shared by all tables of one constructor. No value may be nil. */
  static withKeys(keys: Value[], values: Value[]): LuaTable {
    const table = new LuaTable();
    table.keys = keys;
    table.values = values;
    table.keysShared = true;
    return table;
  }

  /** The `__index` field of this table, for its use as a metatable. */
  get indexHandler(): Value {
    const slot = this.indexSlot;
    if (slot < this.keys.length && this.keys[slot] === '__index') return this.values[slot];
    const found = this.find('__index');
    if (found < 0) return undefined;
    this.indexSlot = found;
    return this.values[found];
  }

  /**
   * Returns a shallow copy. Keys and slot index are shared until one of the two tables adds a key.
   */
  copy(): LuaTable {
    const table = new LuaTable(this.list.length === 0 ? [] : this.list.slice());
    if (this.keys.length > 0) {
      this.keysShared = true;
      table.keysShared = true;
      table.keys = this.keys;
      table.values = this.values.slice();
    }
    table.slots = this.slots;
    table.removed = this.removed;
    table.holed = this.holed;
    table.room = this.room;
    table.metatable = this.metatable;
    if (this.slots) {
      this.slotsShared = true;
      table.slotsShared = true;
    }
    return table;
  }

  /** The border that `#table` returns: the end of the list, or the one LuaJIT finds among holes. */
  get length(): number {
    return this.holed ? findBorder(this.list, this.room) : this.list.length;
  }

  /** Returns the slot of a key, or -1. */
  find(key: Value): number {
    if (this.slots) return this.slots.get(key) ?? -1;
    const keys = this.keys;
    for (let slot = 0; slot < keys.length; slot++) if (keys[slot] === key) return slot;
    return -1;
  }

  /** Reads a key without metamethods. */
  get(key: Value): Value {
    return typeof key === 'number' ? this.getNumber(key) : this.getKey(key);
  }

  /** Reads a non-numeric key without metamethods. */
  getKey(key: Value): Value {
    const slot = this.find(key);
    return slot < 0 ? undefined : this.values[slot];
  }

  /** Reads a numeric key without metamethods. */
  getNumber(key: number): Value {
    const list = this.list;
    if (key > 0 && key <= list.length) {
      const value = list[key - 1];
      if (value !== undefined || Number.isInteger(key)) return value;
    }
    return this.keys.length === 0 ? undefined : this.getKey(key);
  }

  /**
   * Writes a key without metamethods. The caller has excluded nil and NaN keys. Returns the bytes
   * the table grew by, which the caller must charge.
   */
  set(key: Value, value: Value): number {
    return typeof key === 'number' ? this.setNumber(key, value) : this.setKey(key, value);
  }

  setNumber(key: number, value: Value): number {
    const list = this.list;
    const length = list.length;
    if (key === length + 1 && value !== undefined) {
      list.push(value);
      if (this.keys.length > 0) this.absorb(key);
      return ELEMENT_BYTES;
    }
    if (key > 0 && key <= length && Number.isInteger(key)) {
      if (value === undefined && key === length) this.shrink();
      else {
        list[key - 1] = value;
        if (value === undefined) this.holed = true;
      }
      return 0;
    }
    const isBeyond = key > length && value !== undefined && this.keys.length === 0;
    if (isBeyond && Number.isInteger(key) && fitsList(length, key)) {
      while (list.length < key - 1) list.push(undefined);
      list.push(value);
      this.holed = true;
      return ELEMENT_BYTES * (key - length);
    }
    return this.setKey(key === 0 ? 0 : key, value);
  }

  /** Replaces the keys 1…n by a list whose last value is not nil. */
  adoptList(list: Value[]): void {
    for (let at = 0; at < list.length; at++) this.setNumber(at + 1, undefined);
    const behind = this.list.slice(list.length);
    this.list = list;
    this.holed = list.includes(undefined);
    for (const value of behind) this.list.push(value);
    this.absorb(this.list.length);
  }

  private shrink(): void {
    const list = this.list;
    list.pop();
    while (list.length > 0 && list[list.length - 1] === undefined) list.pop();
  }

  /** Moves the keys that follow an appended key from the hash part to the list. */
  private absorb(key: number): void {
    this.forget(key);
    for (let next = key + 1; ; next++) {
      const slot = this.find(next);
      const value = slot < 0 ? undefined : this.values[slot];
      if (value === undefined) return;
      this.list.push(value);
      this.forget(next);
    }
  }

  private forget(key: Value): void {
    const slot = this.find(key);
    if (slot < 0 || this.values[slot] === undefined) return;
    this.values[slot] = undefined;
    this.removed++;
  }

  setKey(key: Value, value: Value): number {
    const slot = this.find(key);
    if (slot >= 0) {
      const before = this.values[slot];
      if (before === undefined) {
        if (value !== undefined) this.removed--;
      } else if (value === undefined) this.removed++;
      this.values[slot] = value;
      return 0;
    }
    if (value === undefined) return 0;
    if (this.removed > SCAN_UP_TO && this.removed * 2 > this.keys.length) this.compact();
    this.append(key, value);
    return ENTRY_BYTES;
  }

  private append(key: Value, value: Value): void {
    if (this.keysShared) {
      this.keys = this.keys.slice();
      this.keysShared = false;
    }
    const slot = this.keys.push(key) - 1;
    this.values.push(value);
    if (this.slots) {
      if (this.slotsShared) {
        this.slots = new Map(this.slots);
        this.slotsShared = false;
      }
      this.slots.set(key, slot);
    } else if (slot >= SCAN_UP_TO) this.index();
  }

  private index(): void {
    this.slots = new Map();
    this.slotsShared = false;
    for (let slot = 0; slot < this.keys.length; slot++) this.slots.set(this.keys[slot], slot);
  }

  private compact(): void {
    const keys: Value[] = [];
    const values: Value[] = [];
    for (let slot = 0; slot < this.keys.length; slot++) {
      const value = this.values[slot];
      if (value === undefined) continue;
      keys.push(this.keys[slot]);
      values.push(value);
    }
    this.keys = keys;
    this.values = values;
    this.keysShared = false;
    this.removed = 0;
    if (this.slots) this.index();
  }

  /**
   * Returns the position after a key, for `next`. Positions 0…n-1 are the list, the rest are the
   * hash slots. Returns 0 for nil and -1 for an unknown key.
   */
  positionAfter(key: Value): number {
    if (key === undefined) return 0;
    const list = this.list;
    const whole = typeof key === 'number' && key > 0 && Number.isInteger(key);
    if (whole && key <= list.length) return key;
    const slot = this.find(key);
    if (slot >= 0) return list.length + slot + 1;
    return whole ? list.length : -1;
  }

  /** Returns the first position at or after `from` that holds a value, or -1. */
  nextPosition(from: number): number {
    const list = this.list;
    let position = from;
    for (; position < list.length; position++) if (list[position] !== undefined) return position;
    const values = this.values;
    for (let slot = position - list.length; slot < values.length; slot++)
      if (values[slot] !== undefined) return list.length + slot;
    return -1;
  }

  keyAt(position: number): Value {
    const length = this.list.length;
    return position < length ? position + 1 : this.keys[position - length];
  }

  valueAt(position: number): Value {
    const length = this.list.length;
    return position < length ? this.list[position] : this.values[position - length];
  }
}
