import type { LuaFunction } from '../runtime/run';
import {
  stringByte,
  stringChar,
  stringLength,
  stringLower,
  stringRep,
  stringReverse,
  stringSub,
  stringUpper,
} from './string-basics';
import { stringFormat } from './string-format';
import { stringGsub } from './string-gsub';
import { stringFind, stringGmatch, stringMatch } from './string-match';

/** The functions of `string`. */
export const stringFunctions: Readonly<Record<string, LuaFunction>> = {
  byte: stringByte,
  char: stringChar,
  find: stringFind,
  format: stringFormat,
  gmatch: stringGmatch,
  gsub: stringGsub,
  len: stringLength,
  lower: stringLower,
  match: stringMatch,
  rep: stringRep,
  reverse: stringReverse,
  sub: stringSub,
  upper: stringUpper,
};
