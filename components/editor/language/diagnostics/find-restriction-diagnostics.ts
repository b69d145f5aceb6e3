import { ScriptProfile } from '@/lib/handlers/code/script-profile';
import { findRestrictions, type Restriction } from '@/lib/lua';
import { findTemplateRestrictions } from '@/lib/template';
import type { LanguageOptions } from '../../editor-options';
import { isLibraryName } from '../completion/lua-library';
import type { CodeUnit } from '../source/code-unit';
import type { EditorDiagnostic } from './editor-diagnostic';
import { restrictionStrings as say } from './restriction-strings';

/** Reports names that the sandbox does not provide (spec §5.9, §6). */
export function findRestrictionDiagnostics(
  unit: CodeUnit,
  options: LanguageOptions,
): EditorDiagnostic[] {
  const inScope = (name: string) =>
    options.scope?.fields.some((field) => field.name === name) === true;
  if (options.language !== 'lua') {
    const rootOf = (name: string) => name.split('.')[0] ?? name;
    // In a template a field of the event hides a global of the same name.
    return findTemplateRestrictions(unit.text, { json: options.jsonHelper === true })
      .filter(({ name }) => !inScope(rootOf(name)))
      .map((restriction) => toDiagnostic(unit, restriction, explain(restriction)));
  }
  const { profile = 'sandbox' } = options;
  const restrictions = findRestrictions(unit.text, profile);
  if (restrictions.length === 0) return [];
  const others = ScriptProfile.options
    .filter((other) => other !== profile)
    .map((other) => ({
      other,
      restricted: new Set(findRestrictions(unit.text, other).map(toKey)),
    }));
  return restrictions.map((restriction) => {
    const { kind, name } = restriction;
    const having = others
      .filter(({ restricted }) => !restricted.has(toKey(restriction)))
      .map(({ other }) => other);
    if (having.length > 0) {
      const explainProfile = kind === 'module' ? say.moduleElsewhere : say.otherProfile;
      return toDiagnostic(unit, restriction, explainProfile(name, profile, having));
    }
    if (kind === 'global' && !isLibraryName(name))
      return toDiagnostic(unit, restriction, inScope(name) ? say.ofEvent(name) : say.noSuch(name));
    return toDiagnostic(unit, restriction, explain(restriction));
  });
}

type RestrictedName = Pick<Restriction, 'kind' | 'name'> & {
  start: Pick<Restriction['start'], 'offset'>;
  end: Pick<Restriction['end'], 'offset'>;
};

const toKey = ({ start, name }: RestrictedName) => `${start.offset} ${name}`;

function explain({ kind, name }: RestrictedName): string {
  if (kind === 'module') return say.module(name);
  return kind === 'write' ? say.write(name) : say.nowhere(name);
}

const toDiagnostic = (
  unit: CodeUnit,
  { start, end }: RestrictedName,
  message: string,
): EditorDiagnostic => ({
  severity: 'warning',
  code: 'restricted',
  message,
  start: unit.toSource(start.offset),
  end: unit.toSource(end.offset),
  fixes: [],
});
