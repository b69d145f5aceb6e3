import type { Run } from '../runtime/run';
import { LuaTable, TABLE_BYTES } from '../values/table';
import { luaNull, type Value } from '../values/value';
import { JsonLexer, type JsonToken } from './json-token';
import { STRING_BYTES } from './string-budget';
import { toNumber } from './to-number';

/** A JSON syntax error, with lua-cjson's message. */
export class JsonProblem {
  constructor(readonly message: string) {}
}

const DEEPEST = 1000;
const TOKEN_FUEL = 2;

/** Parses a JSON string. Throws a JsonProblem. Null becomes the light userdata NULL. */
export function decodeJson(run: Run, text: string): Value {
  if (text[0] === '\0' || text[1] === '\0') {
    throw new JsonProblem('JSON parser does not support UTF-16 or UTF-32');
  }
  run.charge(text.length >>> 4);
  const lexer = new JsonLexer(text, toNumber);
  const reader = new Reader(run, lexer);
  const value = reader.value(reader.next(), 0);
  const end = reader.next();
  if (end.name !== 'T_END') expected('the end', end);
  return value;
}

function expected(what: string, found: JsonToken): never {
  throw new JsonProblem(`Expected ${what} but found ${found.name} at character ${found.at + 1}`);
}

class Reader {
  constructor(
    private readonly run: Run,
    private readonly lexer: JsonLexer,
  ) {}

  next(): JsonToken {
    this.run.charge(TOKEN_FUEL);
    return this.lexer.next();
  }

  value(token: JsonToken, depth: number): Value {
    switch (token.name) {
      case 'T_STRING':
        this.run.allocate(String(token.value).length + STRING_BYTES);
        return token.value;
      case 'T_NUMBER':
      case 'T_BOOLEAN':
        return token.value;
      case 'T_NULL':
        return luaNull;
      case 'T_OBJ_BEGIN':
        return this.object(this.open(token, depth), depth + 1);
      case 'T_ARR_BEGIN':
        return this.array(this.open(token, depth), depth + 1);
      default:
        return expected('value', token);
    }
  }

  private open(token: JsonToken, depth: number): LuaTable {
    if (depth >= DEEPEST) {
      const where = `(${DEEPEST + 1}) at character ${token.at + 1}`;
      throw new JsonProblem(`Found too many nested data structures ${where}`);
    }
    this.run.allocate(TABLE_BYTES);
    return new LuaTable();
  }

  private array(table: LuaTable, depth: number): LuaTable {
    let token = this.next();
    if (token.name === 'T_ARR_END') return table;
    for (let index = 1; ; index++) {
      this.run.allocate(table.setNumber(index, this.value(token, depth)));
      token = this.next();
      if (token.name === 'T_ARR_END') return table;
      if (token.name !== 'T_COMMA') expected('comma or array end', token);
      token = this.next();
    }
  }

  private object(table: LuaTable, depth: number): LuaTable {
    let token = this.next();
    if (token.name === 'T_OBJ_END') return table;
    for (;;) {
      if (token.name !== 'T_STRING') expected('object key string', token);
      const key = token.value;
      this.run.allocate(String(key).length + STRING_BYTES);
      const colon = this.next();
      if (colon.name !== 'T_COLON') expected('colon', colon);
      this.run.allocate(table.setKey(key, this.value(this.next(), depth)));
      token = this.next();
      if (token.name === 'T_OBJ_END') return table;
      if (token.name !== 'T_COMMA') expected('comma or object end', token);
      token = this.next();
    }
  }
}
