import { findField, type Scope } from '@/lib/client/to-scope';
import { escapeHtml } from '@/lib/template/escape-html';
import { isJsonCall } from '@/lib/template/is-json-call';
import type { LanguageOptions } from '../../editor-options';
import type { CodeUnit, LuaPiece } from '../source/code-unit';
import { looksLikeJson } from '../source/looks-like-json';
import { diagnosticStrings as say } from './diagnostic-strings';
import type { EditorDiagnostic, Fix, TextEdit } from './editor-diagnostic';

// The values of these fields never need escaping.
const HARMLESS =
  /(?:^|[._])(?:id|operation|schema|source|event|ip|port|status|health|window|created_at|updated_at)$/;
const PATH = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;
const SPECIAL = /[&<>"'/]/;
// Works in Kong too, which has no helper: replaces characters that JSON forbids by their number.
const toJsonInside = (lua: string) =>
  `(tostring(${lua} or ''):gsub('[%c"\\\\]', function (c) return ('\\\\u%04x'):format(c:byte()) end))`;

/** Reports tags whose output would be escaped for HTML, or would break the JSON around it. */
export function findEscapeDiagnostics(
  unit: CodeUnit,
  options: LanguageOptions,
): EditorDiagnostic[] {
  const payload = options.language === 'resty-template-json';
  if (!payload && !looksLikeJson(unit.text)) return [];
  const quoted = payload ? null : findQuoted(unit);
  return unit.pieces.flatMap((piece) => {
    if (piece.kind !== 'escaped' && piece.kind !== 'plain') return [];
    if (piece.lua === '' || isHarmless(piece.lua, options)) return [];
    if (payload) return piece.kind === 'escaped' ? [judgePayload(unit, piece, options)] : [];
    const quotes = quoted?.get(piece);
    return quotes === undefined ? [] : [judgeBody(unit, piece, quotes, options)];
  });
}

function isHarmless(lua: string, { scope, jsonHelper }: LanguageOptions): boolean {
  if (jsonHelper && isJsonCall(lua)) return true;
  if (/gsub\s*\(\s*'\[%c"/.test(lua) || /^json\b.*:sub\(2, -2\)$/.test(lua)) return true;
  if (/^(?:tonumber\s*\(.*\)|#[\w.]+|-?\d[\d.]*)$/.test(lua)) return true;
  if (!PATH.test(lua)) return false;
  return HARMLESS.test(lua) || (scope !== undefined && isNoText(lua, scope));
}

function isNoText(lua: string, scope: Scope): boolean {
  const types = findField(scope, lua.split('.'))?.types ?? [];
  return types.length > 0 && types.every(({ type }) => type !== 'string');
}

function judgePayload(
  unit: CodeUnit,
  piece: LuaPiece,
  { scope }: LanguageOptions,
): EditorDiagnostic {
  const sample =
    PATH.test(piece.lua) && scope ? findField(scope, piece.lua.split('.'))?.sample : '';
  const special = typeof sample === 'string' ? SPECIAL.exec(sample)?.[0] : undefined;
  const example = special === undefined ? null : say.example(special, escapeHtml(special));
  const fix = toFix(unit, say.plain, [{ ...piece, text: `{* ${piece.lua} *}` }]);
  return toDiagnostic(unit, piece, 'html-escape', say.escaped(example), [fix]);
}

type Quoted = { whole: boolean };

function judgeBody(
  unit: CodeUnit,
  piece: LuaPiece,
  { whole }: Quoted,
  options: LanguageOptions,
): EditorDiagnostic {
  const { start, end, lua } = piece;
  const fixes: Fix[] = [];
  if (options.jsonHelper && whole) {
    const text = `{*json(${lua})*}`;
    fixes.push(toFix(unit, say.jsonHelper, [{ start: start - 1, end: end + 1, text }]));
  }
  fixes.push(toFix(unit, say.jsonInside, [{ start, end, text: `{* ${toJsonInside(lua)} *}` }]));
  if (piece.kind === 'plain') return toDiagnostic(unit, piece, 'json-break', say.breaks, fixes);
  fixes.push(toFix(unit, say.plain, [{ start, end, text: `{* ${lua} *}` }]));
  return toDiagnostic(unit, piece, 'html-escape', say.escapedInJson, fixes);
}

function toDiagnostic(
  unit: CodeUnit,
  piece: LuaPiece,
  code: string,
  message: string,
  fixes: Fix[],
): EditorDiagnostic {
  const [start, end] = [unit.toSource(piece.start), unit.toSource(piece.end)];
  return { severity: 'warning', code, message, start, end, fixes };
}

function toFix(unit: CodeUnit, title: string, edits: TextEdit[]): Fix {
  return {
    title,
    edits: edits.map(({ start, end, text }) => ({
      start: unit.toSource(start),
      end: unit.toSource(end),
      text: unit.encode(text),
    })),
  };
}

/** The tags inside a string of the JSON around them, and whether they are the whole string. */
function findQuoted(unit: CodeUnit): Map<LuaPiece, Quoted> {
  const found = new Map<LuaPiece, Quoted>();
  let inString = false;
  let at = 0;
  for (const piece of [...unit.pieces]) {
    for (; at < piece.start; at++) {
      const character = unit.text[at];
      if (inString && character === '\\') at++;
      else if (character === '"') inString = !inString;
    }
    at = piece.end;
    if (!inString) continue;
    const whole = unit.text[piece.start - 1] === '"' && unit.text[piece.end] === '"';
    found.set(piece, { whole });
  }
  return found;
}
