import type { CodeUnit } from '../source/code-unit';
import type { LuaToken } from '../source/tokenize-lua';
import { Guards } from './guards';

export type PathName = { name: string; start: number; end: number };

/** A field that Lua reads: `entity.username`. Names of locals are resolved to what they stand for. */
export type Reference = {
  /** The path from the data of the event; empty for a name that is no part of it. */
  path: readonly string[];
  /** The names as written; the last ones of `path`. */
  written: readonly PathName[];
  start: number;
  end: number;
  /** Its first name is no local. */
  isGlobal: boolean;
  /** It is the whole content of its tag. */
  isWhole: boolean;
  /** It is called: `string.format(…)`. */
  called: boolean;
  /** It may be absent: `a or b`, `a and b`. */
  optional: boolean;
  /** It is a condition by itself. */
  tested: boolean;
  /** Whether the value at this path is known to exist. */
  isGuarded: (path: readonly string[]) => boolean;
};

export type References = {
  references: Reference[];
  /** The paths that locals stand for at the end. */
  aliases: ReadonlyMap<string, readonly string[]>;
  /** The globals that the code assigns. */
  assigned: ReadonlySet<string>;
};

const TESTS_BEFORE = new Set(['if', 'elseif', 'while', 'until', 'not', 'and', 'or', '(']);
const TESTS_AFTER = new Set(['then', 'do', 'and', ')']);
const CALLS = new Set(['(', '<string>', '{']);

/** Finds the fields of the event that the Lua in a unit reads, up to an offset. */
export function findReferences(unit: CodeUnit, until = Number.POSITIVE_INFINITY): References {
  const references: Reference[] = [];
  const aliases = new Map<string, readonly string[]>();
  const assigned = new Set<string>();
  const guards = new Guards();
  let parameters = 0;
  for (const piece of unit.pieces) {
    if (piece.start >= until) break;
    const { tokens } = piece;
    if (piece.kind !== 'chunk') guards.startExpression();
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined || token.start >= until) break;
      if (token.kind === 'function') {
        guards.token('function');
        const names = readParameters(tokens, at);
        // Of the outermost function the first parameter is the data of the event (spec §5.9).
        const isHandler = piece.kind === 'chunk' && parameters++ === 0;
        names.forEach((name, index) => {
          aliases.set(name, isHandler && index === 0 ? [] : OPAQUE);
        });
        at = skipParameters(tokens, at);
        continue;
      }
      if (token.kind === 'local' || token.kind === 'for') {
        at = declare(tokens, at, aliases, piece.kind === 'chunk');
        guards.token(token.kind);
        continue;
      }
      if (token.kind !== '<name>' || !startsPath(tokens, at)) {
        guards.token(token.kind);
        continue;
      }
      const { written, next } = readPath(tokens, at);
      const last = written.at(-1);
      const after = tokens[next]?.kind ?? '';
      const isField = after === '=' && /^[{,;]$/.test(tokens[at - 1]?.kind ?? '');
      if (last !== undefined && !isField) {
        const path = resolve(written, aliases, piece.kind === 'chunk');
        const before = tokens[at - 1]?.kind ?? '';
        references.push({
          path,
          written,
          start: token.start,
          end: last.end,
          isGlobal: !aliases.has(token.text),
          isWhole:
            piece.kind !== 'chunk' && piece.kind !== 'code' && at === 0 && next === tokens.length,
          called: CALLS.has(after),
          optional: before === 'or' || after === 'or' || after === 'and',
          tested: isTested(tokens, at, after),
          isGuarded: guards.freeze(),
        });
        guards.path(path, before, after, tokens[next + 1]?.kind ?? '');
        if (isTableTest(tokens, at, next)) guards.knowOutsideBracket(path);
        if (after === '=' && written.length === 1 && !aliases.has(token.text))
          assigned.add(token.text);
        if (/^(?:error|return)$/.test(token.text)) guards.leaves();
      }
      at = next - 1;
    }
  }
  return { references, aliases, assigned };
}

/** The path of a local that stands for nothing known. */
const OPAQUE: readonly string[] = ['\0'];

/** Whether a path stands alone where Lua asks whether it is true; arguments of a call do not. */
function isTested(tokens: readonly LuaToken[], at: number, after: string): boolean {
  const before = tokens[at - 1]?.kind ?? '';
  if (before === '(' && /^(?:<name>|[)\]])$/.test(tokens[at - 2]?.kind ?? '')) return false;
  return TESTS_BEFORE.has(before) && (TESTS_AFTER.has(after) || before === 'not');
}

/** Whether a path is the argument in `type(path) == "table"`. */
function isTableTest(tokens: readonly LuaToken[], at: number, next: number): boolean {
  const [close, equals, text] = tokens.slice(next, next + 3);
  return (
    tokens[at - 2]?.text === 'type' &&
    tokens[at - 1]?.kind === '(' &&
    close?.kind === ')' &&
    equals?.kind === '==' &&
    text?.kind === '<string>' &&
    text.text === 'table'
  );
}

function startsPath(tokens: readonly LuaToken[], at: number): boolean {
  const before = tokens[at - 1]?.kind;
  return before !== '.' && before !== ':' && before !== 'goto' && before !== '::';
}

function readPath(tokens: readonly LuaToken[], at: number): { written: PathName[]; next: number } {
  const first = tokens[at];
  const written = first ? [{ name: first.text, start: first.start, end: first.end }] : [];
  let next = at + 1;
  for (;;) {
    const [one, two, three] = tokens.slice(next, next + 3);
    if (one?.kind === '.' && two?.kind === '<name>') {
      written.push({ name: two.text, start: two.start, end: two.end });
      next += 2;
    } else if (one?.kind === '[' && two?.kind === '<string>' && three?.kind === ']') {
      written.push({ name: two.text, start: two.start, end: three.end });
      next += 3;
    } else return { written, next };
  }
}

function resolve(
  written: readonly PathName[],
  aliases: ReadonlyMap<string, readonly string[]>,
  isFunction: boolean,
): string[] {
  const names = written.map(({ name }) => name);
  const [root = '', ...rest] = names;
  const alias = aliases.get(root);
  if (alias !== undefined) return alias === OPAQUE ? [] : [...alias, ...rest];
  if (isFunction) return [];
  return root === 'context' ? rest : names;
}

function readParameters(tokens: readonly LuaToken[], at: number): string[] {
  const end = skipParameters(tokens, at);
  const open = tokens.slice(at, end).findIndex(({ kind }) => kind === '(');
  return tokens
    .slice(at + open, end)
    .flatMap(({ kind, text }) => (kind === '<name>' ? [text] : []));
}

function skipParameters(tokens: readonly LuaToken[], at: number): number {
  const end = tokens.findIndex(({ kind }, index) => index > at && kind === ')');
  return end < 0 ? tokens.length : end;
}

/** `local a, b = …` and `for a, b in …`: new names; `local e = data.entity` stands for that field. */
function declare(
  tokens: readonly LuaToken[],
  at: number,
  aliases: Map<string, readonly string[]>,
  isFunction: boolean,
): number {
  const names: string[] = [];
  let next = at + 1;
  if (tokens[next]?.kind === 'function') return at;
  while (tokens[next]?.kind === '<name>' || tokens[next]?.kind === ',') {
    const token = tokens[next];
    if (token?.kind === '<name>') names.push(token.text);
    next++;
  }
  let stands: readonly string[] = OPAQUE;
  if (tokens[at]?.kind === 'local' && tokens[next]?.kind === '=' && names.length === 1) {
    const path = readPath(tokens, next + 1);
    const after = tokens[path.next]?.kind ?? '';
    const isWhole =
      tokens[next + 1]?.kind === '<name>' && !/^[(.:[{+\-*/%^]|<string>|\.\.$/.test(after);
    const resolved = isWhole ? resolve(path.written, aliases, isFunction) : [];
    if (resolved.length > 0) stands = resolved;
  }
  for (const name of names) aliases.set(name, stands);
  return next - 1;
}
