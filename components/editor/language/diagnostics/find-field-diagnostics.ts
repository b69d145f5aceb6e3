import { findNearestName } from '@/lib/api/nearest-name';
import { findField, type Scope, type ScopeField } from '@/lib/client/to-scope';
import type { LanguageOptions } from '../../editor-options';
import { isLibraryName, TEMPLATE_NAMES } from '../completion/lua-library';
import { findReferences, type Reference } from '../references/find-references';
import type { CodeUnit } from '../source/code-unit';
import { describeAbsence, describeNull, diagnosticStrings as say } from './diagnostic-strings';
import type { EditorDiagnostic } from './editor-diagnostic';

/** What recorded events say about the fields a text reads: missing, null, or never heard of. */
export function findFieldDiagnostics(unit: CodeUnit, options: LanguageOptions): EditorDiagnostic[] {
  const { scope, profile = 'sandbox' } = options;
  const inTemplate = options.language !== 'lua';
  const diagnostics: EditorDiagnostic[] = [];
  for (const reference of findReferences(unit).references) {
    const root = reference.written[0]?.name ?? '';
    const inScope = scope?.fields.some(({ name }) => name === reference.path[0]) === true;
    if (scope === undefined || scope.events === 0 || reference.path.length === 0) continue;
    // A name of the language or of templates wins where the event has no such field.
    const isOther =
      inTemplate &&
      reference.isGlobal &&
      (isLibraryName(root) || TEMPLATE_NAMES.includes(root) || root === 'json');
    if (isOther && !inScope) continue;
    const diagnostic =
      followPath(unit, reference, scope) ?? checkTruth(unit, reference, scope, profile);
    if (diagnostic !== undefined) diagnostics.push(diagnostic);
  }
  return diagnostics;
}

type Place = { start: number; end: number };

function mark(
  unit: CodeUnit,
  { start, end }: Place,
  severity: EditorDiagnostic['severity'],
  code: string,
  message: string,
  fix?: { title: string; text: string; at?: Place },
): EditorDiagnostic {
  const place = fix?.at ?? { start, end };
  return {
    severity,
    code,
    message,
    start: unit.toSource(start),
    end: unit.toSource(end),
    fixes:
      fix === undefined
        ? []
        : [
            {
              title: fix.title,
              edits: [
                {
                  start: unit.toSource(place.start),
                  end: unit.toSource(place.end),
                  text: unit.encode(fix.text),
                },
              ],
            },
          ],
  };
}

function followPath(
  unit: CodeUnit,
  reference: Reference,
  scope: Scope,
): EditorDiagnostic | undefined {
  const { path, written } = reference;
  const hidden = path.length - written.length;
  let fields: readonly ScopeField[] = scope.fields;
  for (let depth = 0; depth < path.length; depth++) {
    const name = path[depth] ?? '';
    const field = fields.find((each) => each.name === name);
    const place = written[depth - hidden];
    const holder = path.slice(0, depth).join('.');
    if (field === undefined) {
      // An alias has been judged where it was made.
      if (place === undefined || fields.length === 0) return undefined;
      return judgeUnknown(unit, place, reference, name, holder, fields);
    }
    const isLast = depth === path.length - 1;
    if (isLast || field.times === 0 || !field.types.some(({ type }) => type === 'object')) {
      return !isLast && field.times === 0 ? judgeMissing(unit, reference, field, depth) : undefined;
    }
    const missing = judgeMissing(unit, reference, field, depth);
    if (missing !== undefined) return missing;
    fields = field.fields;
  }
  return undefined;
}

function judgeUnknown(
  unit: CodeUnit,
  place: Place,
  { optional, tested, path, isGuarded }: Reference,
  name: string,
  holder: string,
  fields: readonly ScopeField[],
): EditorDiagnostic | undefined {
  const near = findNearestName(
    name,
    fields.map((field) => field.name),
  );
  // Who asks whether it is there, or names something else to take, knows that it may not be.
  if (near === undefined && (optional || tested || isGuarded(path))) return undefined;
  if (near === undefined) return mark(unit, place, 'hint', 'unseen', say.unseen(name, holder));
  const fix = { title: say.rename(near), text: near };
  return mark(unit, place, 'warning', 'unknown-field', say.unknown(name, holder, near), fix);
}

function judgeMissing(
  unit: CodeUnit,
  reference: Reference,
  field: ScopeField,
  depth: number,
): EditorDiagnostic | undefined {
  const { path, written } = reference;
  const holder = path.slice(0, depth + 1);
  if (reference.isGuarded(holder)) return undefined;
  const absent = describeAbsence(field);
  const isNull = describeNull(field);
  const why = absent ?? isNull;
  if (why === null) return undefined;
  const names = written.map(({ name }) => name);
  const shown = names.join('.');
  const message = absent === null ? say.nullIndex(shown, why) : say.nilIndex(shown, why);
  const count = depth + 1 - (path.length - written.length);
  const guard = names.slice(0, Math.max(count, 1)).join('.');
  const text = `(${guard} and ${shown})`;
  // A null is true: asking whether it is there would not help.
  const fixable = absent !== null && isNull === null && count > 0 && !reference.called;
  const bare = reference.isWhole ? text.slice(1, -1) : text;
  const fix = fixable ? { title: say.guard(bare), text: bare, at: reference } : undefined;
  return mark(unit, reference, 'warning', 'nil-index', message, fix);
}

function checkTruth(
  unit: CodeUnit,
  reference: Reference,
  scope: Scope,
  profile: string,
): EditorDiagnostic | undefined {
  const field = reference.tested ? findField(scope, reference.path) : undefined;
  const why = field === undefined ? null : describeNull(field);
  if (why === null) return undefined;
  const shown = reference.written.map(({ name }) => name).join('.');
  const test = profile === 'sandbox' ? `type(${shown}) ~= "userdata"` : `${shown} ~= ngx.null`;
  const text = `(${shown} and ${test})`;
  const fix = { title: say.testNull(text), text, at: reference };
  return mark(unit, reference, 'warning', 'null-truthy', say.nullTruthy(why), fix);
}
