import { findField, type Scope, type ScopeField } from '@/lib/client/to-scope';
import { findNearestName } from '@/lib/fields/nearest-name';
import type { LanguageOptions } from '../../editor-options';
import { isLibraryName, TEMPLATE_NAMES } from '../completion/lua-library';
import { findReferences, type Reference } from '../references/find-references';
import type { CodeUnit } from '../source/code-unit';
import { describeAbsence, describeNull, diagnosticStrings as say } from './diagnostic-strings';
import type { EditorDiagnostic } from './editor-diagnostic';

/** Reports fields that are absent, null or unknown in the recorded events. */
export function findFieldDiagnostics(unit: CodeUnit, options: LanguageOptions): EditorDiagnostic[] {
  const { scope, profile = 'sandbox' } = options;
  const inTemplate = options.language !== 'lua';
  const diagnostics: EditorDiagnostic[] = [];
  const { references, assigned } = findReferences(unit);
  for (const reference of references) {
    const root = reference.written[0]?.name ?? '';
    const inScope = scope?.fields.some(({ name }) => name === reference.path[0]) === true;
    if (scope === undefined || scope.events === 0 || reference.path.length === 0) continue;
    // A name of the language or of templates wins where the event has no such field.
    const isOther =
      inTemplate &&
      reference.isGlobal &&
      (isLibraryName(root) ||
        TEMPLATE_NAMES.includes(root) ||
        root === 'json' ||
        assigned.has(root));
    if (isOther && !inScope) continue;
    const diagnostic =
      followPath(unit, reference, scope) ?? checkTruth(unit, reference, scope, profile);
    if (diagnostic !== undefined) diagnostics.push(diagnostic);
  }
  return diagnostics;
}

type Range = { start: number; end: number };
type Replacement = { title: string; text: string; at?: Range };

function mark(
  unit: CodeUnit,
  { start, end }: Range,
  severity: EditorDiagnostic['severity'],
  code: string,
  message: string,
  fix?: Replacement,
): EditorDiagnostic {
  const range = fix?.at ?? { start, end };
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
                  start: unit.toSource(range.start),
                  end: unit.toSource(range.end),
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
    const isLast = depth === path.length - 1;
    if (field === undefined) {
      const at = written[depth - hidden];
      // An alias has been judged where it was made.
      if (at === undefined || fields.length === 0) return undefined;
      return judgeUnknown(unit, at, reference, depth, fields);
    }
    if (isLast) return undefined;
    const missing = judgeMissing(unit, reference, field, depth);
    if (missing !== undefined || !field.types.some(({ type }) => type === 'object')) return missing;
    fields = field.fields;
  }
  return undefined;
}

function judgeUnknown(
  unit: CodeUnit,
  range: Range,
  reference: Reference,
  depth: number,
  fields: readonly ScopeField[],
): EditorDiagnostic | undefined {
  const { path, optional, tested, isGuarded } = reference;
  const name = path[depth] ?? '';
  const holder = path.slice(0, depth).join('.');
  const isIndexed = depth < path.length - 1;
  if (isGuarded(path.slice(0, depth + 1))) return undefined;
  const near = findNearestName(
    name,
    fields.map((field) => field.name),
  );
  if (near !== undefined) {
    const fix = { title: say.write(near), text: near };
    const severity = isIndexed ? 'error' : 'warning';
    return mark(unit, range, severity, 'unknown-field', say.unknown(name, holder, near), fix);
  }
  if (isIndexed) {
    const shown = toShown(reference);
    const fix = makeGuard(unit, reference, depth, 'nil');
    return mark(unit, reference, 'error', 'nil-index', say.neverIndex(name, holder, shown), fix);
  }
  // An alternative or a test shows that the author expects the field to be absent.
  if (optional || tested) return undefined;
  return mark(unit, range, 'hint', 'unseen', say.unseen(name, holder));
}

function judgeMissing(
  unit: CodeUnit,
  reference: Reference,
  field: ScopeField,
  depth: number,
): EditorDiagnostic | undefined {
  const { path } = reference;
  if (reference.isGuarded(path.slice(0, depth + 1))) return undefined;
  const absent = describeAbsence(field);
  const isNull = describeNull(field);
  const why = absent ?? isNull;
  if (why === null) return undefined;
  const shown = toShown(reference);
  const message = absent === null ? say.nullIndex(shown, why) : say.nilIndex(shown, why);
  // A null is true in Lua, so that a test for its presence would not help.
  const fix = makeGuard(unit, reference, depth, isNull === null ? 'nil' : 'null');
  // Where no event has an object there, every delivery fails.
  const severity = field.types.every(({ type }) => type === 'null') ? 'error' : 'warning';
  return mark(unit, reference, severity, 'nil-index', message, fix);
}

const toShown = ({ written }: Reference): string => written.map(({ name }) => name).join('.');

/** The fix that reads a path only if the object that holds its last fields exists. */
function makeGuard(
  unit: CodeUnit,
  reference: Reference,
  depth: number,
  missing: 'nil' | 'null',
): Replacement | undefined {
  const { path, written } = reference;
  const count = depth + 1 - (path.length - written.length);
  if (reference.called || count <= 0) return undefined;
  const holder = written
    .slice(0, count)
    .map(({ name }) => name)
    .join('.');
  const shown = toShown(reference);
  const isTemplate = unit.pieces[0]?.kind !== 'chunk';
  const bare =
    missing === 'nil'
      ? `${holder} and ${shown}`
      : `type(${holder}) == "table" and ${shown} or ${isTemplate ? '""' : 'nil'}`;
  const text = reference.isWhole ? bare : `(${bare})`;
  return { title: say.write(text), text, at: reference };
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
  const fix = { title: say.write(text), text, at: reference };
  return mark(unit, reference, 'warning', 'null-truthy', say.nullTruthy(why), fix);
}
