import { findField, type Scope, type ScopeField } from '@/lib/client/to-scope';
import type { LanguageOptions } from '../../editor-options';
import type { CodeUnit, LuaPiece } from '../source/code-unit';
import { looksLikeJson } from '../source/looks-like-json';
import { diagnosticStrings as say } from './diagnostic-strings';
import type { EditorDiagnostic, Fix } from './editor-diagnostic';

const PATH = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

/** Reports tags that write a list or an object, which Lua converts to `table: 0x…`. */
export function findTableDiagnostics(
  unit: CodeUnit,
  { scope, jsonHelper = false }: LanguageOptions,
): EditorDiagnostic[] {
  if (scope === undefined) return [];
  return unit.pieces.flatMap((piece): EditorDiagnostic[] => {
    if ((piece.kind !== 'escaped' && piece.kind !== 'plain') || !PATH.test(piece.lua)) return [];
    const path = piece.lua.split('.');
    const field = findField(scope, path);
    const isList = field?.types.some(({ type }) => type === 'array') === true;
    if (!field || !(isList || field.types.some(({ type }) => type === 'object'))) return [];
    const isJoinable = isList && field.fields.length === 0;
    const fixes = [
      ...(isJoinable ? [toFix(unit, piece, toJoin(piece.lua, isAlwaysThere(scope, path)))] : []),
      ...(jsonHelper ? [toFix(unit, unquote(unit, piece), `{* json(${piece.lua}) *}`)] : []),
    ];
    const advice = isJoinable ? say.joinList : say.needsJsonHelper;
    return [
      {
        severity: 'warning',
        code: 'table-output',
        message: `${say.tableOutput(piece.lua, isList ? 'list' : 'object')}${jsonHelper ? '' : ` ${advice}`}`,
        start: unit.toSource(piece.start),
        end: unit.toSource(piece.end),
        fixes,
      },
    ];
  });
}

function toJoin(lua: string, isThere: boolean): string {
  const joined = `table.concat(${lua}, ", ")`;
  return `{* ${isThere ? joined : `type(${lua}) == "table" and ${joined} or ""`} *}`;
}

function isAlwaysThere(scope: Scope, path: readonly string[]): boolean {
  const isThere = ({ times, of, types }: ScopeField) =>
    times === of && types.every(({ type }) => type === 'array' || type === 'object');
  return path.every((_, depth) => {
    const field = findField(scope, path.slice(0, depth + 1));
    return field !== undefined && isThere(field);
  });
}

type Range = Pick<LuaPiece, 'start' | 'end'>;

/** The range of a tag; with the quotes around it where it is a whole string of a JSON body. */
function unquote({ text }: CodeUnit, { start, end }: LuaPiece): Range {
  const isString = looksLikeJson(text) && text[start - 1] === '"' && text[end] === '"';
  return isString ? { start: start - 1, end: end + 1 } : { start, end };
}

function toFix(unit: CodeUnit, { start, end }: Range, code: string): Fix {
  const edit = { start: unit.toSource(start), end: unit.toSource(end), text: unit.encode(code) };
  return { title: say.write(code), edits: [edit] };
}
