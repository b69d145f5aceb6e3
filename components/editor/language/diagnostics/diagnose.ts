import { parseChunk } from '@/lib/lua';
import { diagnoseTemplate } from '@/lib/template';
import type { LanguageOptions } from '../../editor-options';
import type { CodeUnit } from '../source/code-unit';
import { toCodeUnits } from '../source/to-code-units';
import { diagnosticStrings as say } from './diagnostic-strings';
import type { EditorDiagnostic } from './editor-diagnostic';
import { findEscapeDiagnostics } from './find-escape-diagnostics';
import { findFieldDiagnostics } from './find-field-diagnostics';
import { findJsonError } from './find-json-error';
import { findRestrictionDiagnostics } from './find-restriction-diagnostics';
import { findReturnDiagnostics } from './find-return-diagnostics';
import { findTableDiagnostics } from './find-table-diagnostics';
import { findTripleBraces } from './find-triple-braces';

/** The maximum number of diagnostics. */
const MAX_DIAGNOSTICS = 200;

/** Returns all diagnostics of a source: syntax errors, and mistakes that only show with events. */
export function diagnose(text: string, options: LanguageOptions): EditorDiagnostic[] {
  const { language } = options;
  const diagnostics = toCodeUnits(text, language).flatMap((unit) => {
    const restricted = findRestrictionDiagnostics(unit, options);
    return [
      ...(language === 'lua' ? findLuaErrors(text) : findTemplateErrors(unit, options)),
      ...restricted,
      // A restricted name is not reported as an unknown field too.
      ...findFieldDiagnostics(unit, options).filter(
        (diagnostic) => !restricted.some(overlaps(diagnostic)),
      ),
      ...(language === 'lua'
        ? findReturns(unit, options)
        : [
            ...findTableDiagnostics(unit, options),
            ...findEscapeDiagnostics(unit, options),
            ...findTripleBraces(unit),
          ]),
    ];
  });
  if (language === 'json' || language === 'resty-template-json')
    diagnostics.push(...findJsonError(text));
  return diagnostics.slice(0, MAX_DIAGNOSTICS);
}

const findReturns = ({ text, pieces }: CodeUnit, { isDecisive = true }: LanguageOptions) =>
  isDecisive ? findReturnDiagnostics(text, pieces[0]?.tokens ?? []) : [];

const overlaps = (one: EditorDiagnostic) => (other: EditorDiagnostic) =>
  one.start < other.end && other.start < one.end;

function findLuaErrors(text: string): EditorDiagnostic[] {
  const { diagnostics, chunk } = parseChunk(text, '=lambda');
  if (chunk !== undefined && chunk.main.body.statements.at(-1)?.kind !== 'return') {
    const start = text.trimEnd().length;
    return [toDiagnostic('warning', say.noFunction, Math.max(start - 1, 0), start)];
  }
  return diagnostics.map((found) =>
    toDiagnostic('error', found.text, found.start.offset, found.end.offset),
  );
}

function findTemplateErrors(unit: CodeUnit, options: LanguageOptions): EditorDiagnostic[] {
  const extensions = { json: options.jsonHelper === true };
  return diagnoseTemplate(unit.text, { extensions }).map(({ severity, message, range }) =>
    toDiagnostic(
      severity,
      message,
      unit.toSource(range.start.offset),
      unit.toSource(range.end.offset),
    ),
  );
}

const toDiagnostic = (
  severity: EditorDiagnostic['severity'],
  message: string,
  start: number,
  end: number,
): EditorDiagnostic => ({ severity, code: 'syntax', message, start, end, fixes: [] });
