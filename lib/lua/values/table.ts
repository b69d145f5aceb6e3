import { findBorder, fitsList } from './list-border';
import { LuaObject, type Value } from './value';

const SCAN_UP_TO = 8;
const ENTRY_BYTES = 48;
/** What a list grows by for each element, in bytes. */
export const ELEMENT_BYTES = 16;

/** What a new table is charged, in bytes. */
export const TABLE_BYTES = 64;

/**
 * A Lua table: a list for the keys 1…n, and keys with values in order of insertion beside it.
 * Removed keys stay as empty places, so that a traversal may remove what it visits.
 */
export class LuaTable extends LuaObject {
  get type() {
    return 'table' as const;
  }
  metatable: LuaTable | undefined = undefined;
  /** Values of 1…n; the last one is never nil. Holes are undefined. */
  list: Value[];
  /** Keys in order of insertion, and their values. A compiled field access remembers a position. */
  keys: Value[] = [];
  values: Value[] = [];
  private places: Map<Value, number> | undefined = undefined;
  /** The places are shared with another table: copy before a write. */
  private placesShared = false;
  /** The keys belong to a constructor in the source, or to a copy too: copy before a write. */
  private keysShared = false;
  private removed = 0;
  /** The list may have holes, so that more than one key is a border. */
  holed = false;
  /** Up to where a constructor made room, which is where the search for a border begins. */
  room = 0;
  private indexPlace = 0;

  constructor(list: Value[] = []) {
    super();
    this.list = list;
  }

  /** A table with these entries. */
  static of(entries: Iterable<readonly [Value, Value]>): LuaTable {
    const table = new LuaTable();
    for (const [key, value] of entries) table.set(key, value);
    return table;
  }

  /** A table of keys that are all different and no numbers, with their values; it keeps both lists. */
  static ofDistinct(keys: Value[], values: Value[]): LuaTable {
    const table = new LuaTable();
    table.keys = keys;
    table.values = values;
    // Data is read once or twice: an index pays for itself later than where tables are built up.
    if (keys.length > 2 * SCAN_UP_TO) table.index();
    return table;
  }

  /** A table whose keys all tables of one constructor share. No value is nil. */
  static withKeys(keys: Value[], values: Value[]): LuaTable {
    const table = new LuaTable();
    table.keys = keys;
    table.values = values;
    table.keysShared = true;
    return table;
  }

  /** The `__index` of this table as a metatable. */
  get indexHandler(): Value {
    const place = this.indexPlace;
    if (place < this.keys.length && this.keys[place] === '__index') return this.values[place];
    const found = this.find('__index');
    if (found < 0) return undefined;
    this.indexPlace = found;
    return this.values[found];
  }

  /** A shallow copy that costs little: keys and places are shared until one of the two adds a key. */
  copy(): LuaTable {
    const table = new LuaTable(this.list.length === 0 ? [] : this.list.slice());
    if (this.keys.length > 0) {
      this.keysShared = true;
      table.keysShared = true;
      table.keys = this.keys;
      table.values = this.values.slice();
    }
    table.places = this.places;
    table.removed = this.removed;
    table.holed = this.holed;
    table.room = this.room;
    table.metatable = this.metatable;
    if (this.places) {
      this.placesShared = true;
      table.placesShared = true;
    }
    return table;
  }

  /** The border `#table` answers: the last key of the list, or the one LuaJIT finds among holes. */
  get length(): number {
    return this.holed ? findBorder(this.list, this.room) : this.list.length;
  }

  /** The place of a key among `keys`, or -1. */
  find(key: Value): number {
    if (this.places) return this.places.get(key) ?? -1;
    const keys = this.keys;
    for (let place = 0; place < keys.length; place++) if (keys[place] === key) return place;
    return -1;
  }

  /** Raw read. */
  get(key: Value): Value {
    return typeof key === 'number' ? this.getNumber(key) : this.getKey(key);
  }

  /** Raw read of a key that is not a number. */
  getKey(key: Value): Value {
    const place = this.find(key);
    return place < 0 ? undefined : this.values[place];
  }

  /** Raw read of a number key. */
  getNumber(key: number): Value {
    const list = this.list;
    if (key > 0 && key <= list.length) {
      const value = list[key - 1];
      if (value !== undefined || Number.isInteger(key)) return value;
    }
    return this.keys.length === 0 ? undefined : this.getKey(key);
  }

  /**
   * Raw write; the caller has refused nil and NaN keys. Answers the bytes the table grew by,
   * which the caller charges.
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

  /** Takes a whole list, whose last value is not nil, over what stands at its places. */
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

  /** Moves what follows a key just appended from the keys to the list. */
  private absorb(key: number): void {
    this.forget(key);
    for (let next = key + 1; ; next++) {
      const place = this.find(next);
      const value = place < 0 ? undefined : this.values[place];
      if (value === undefined) return;
      this.list.push(value);
      this.forget(next);
    }
  }

  private forget(key: Value): void {
    const place = this.find(key);
    if (place < 0 || this.values[place] === undefined) return;
    this.values[place] = undefined;
    this.removed++;
  }

  setKey(key: Value, value: Value): number {
    const place = this.find(key);
    if (place >= 0) {
      const before = this.values[place];
      if (before === undefined) {
        if (value !== undefined) this.removed--;
      } else if (value === undefined) this.removed++;
      this.values[place] = value;
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
    const place = this.keys.push(key) - 1;
    this.values.push(value);
    if (this.places) {
      if (this.placesShared) {
        this.places = new Map(this.places);
        this.placesShared = false;
      }
      this.places.set(key, place);
    } else if (place >= SCAN_UP_TO) this.index();
  }

  private index(): void {
    this.places = new Map();
    this.placesShared = false;
    for (let place = 0; place < this.keys.length; place++) this.places.set(this.keys[place], place);
  }

  private compact(): void {
    const keys: Value[] = [];
    const values: Value[] = [];
    for (let place = 0; place < this.keys.length; place++) {
      const value = this.values[place];
      if (value === undefined) continue;
      keys.push(this.keys[place]);
      values.push(value);
    }
    this.keys = keys;
    this.values = values;
    this.keysShared = false;
    this.removed = 0;
    if (this.places) this.index();
  }

  /**
   * The position after a key, for `next`: positions 0…n-1 are the list, the rest the keys.
   * nil gives 0; an unknown key gives -1.
   */
  positionAfter(key: Value): number {
    if (key === undefined) return 0;
    const list = this.list;
    const whole = typeof key === 'number' && key > 0 && Number.isInteger(key);
    if (whole && key <= list.length) return key;
    const place = this.find(key);
    if (place >= 0) return list.length + place + 1;
    return whole ? list.length : -1;
  }

  /** The first position at or after this one that holds a value, or -1. */
  nextPosition(from: number): number {
    const list = this.list;
    let position = from;
    for (; position < list.length; position++) if (list[position] !== undefined) return position;
    const values = this.values;
    for (let place = position - list.length; place < values.length; place++)
      if (values[place] !== undefined) return list.length + place;
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
