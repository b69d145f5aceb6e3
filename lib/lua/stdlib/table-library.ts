import type { LuaFunction } from '../runtime/run';
import { tableConcat } from './table-concat';
import {
  tableClear,
  tableClone,
  tableForeach,
  tableForeachi,
  tableGetn,
  tableIsarray,
  tableIsempty,
  tableMaxn,
  tableMove,
  tableNew,
  tableNkeys,
} from './table-extras';
import { tableInsert, tablePack, tableRemove, tableUnpack } from './table-list';
import { tableSort } from './table-sort';

/** The functions of `table`, including the extensions of LuaJIT and OpenResty. */
export const tableFunctions: Readonly<Record<string, LuaFunction>> = {
  clear: tableClear,
  clone: tableClone,
  concat: tableConcat,
  foreach: tableForeach,
  foreachi: tableForeachi,
  getn: tableGetn,
  insert: tableInsert,
  isarray: tableIsarray,
  isempty: tableIsempty,
  maxn: tableMaxn,
  move: tableMove,
  new: tableNew,
  nkeys: tableNkeys,
  pack: tablePack,
  remove: tableRemove,
  sort: tableSort,
  unpack: tableUnpack,
};
