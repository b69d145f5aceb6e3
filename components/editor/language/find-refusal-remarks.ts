import { ScriptProfile } from '@/lib/handlers/script-profile';
import { findRefusals, type Refusal } from '@/lib/lua';
import { findTemplateRefusals } from '@/lib/template';
import type { LanguageOptions } from '../editor-options';
import { isLibraryName } from './lua-library';
import { refusalStrings as say } from './refusal-strings';
import type { Remark } from './remark';
import type { Unit } from './unit';

/** What of the Lua in a text is not given to it (spec §5.9, §6), each at its place. */
export function findRefusalRemarks(unit: Unit, options: LanguageOptions): Remark[] {
  const inScope = (name: string) =>
    options.scope?.fields.some((field) => field.name === name) === true;
  if (options.language !== 'lua') {
    const rootOf = (name: string) => name.split('.')[0] ?? name;
    // In a template a field of the event comes before what Lua calls so.
    return findTemplateRefusals(unit.text, { json: options.jsonHelper === true })
      .filter(({ name }) => !inScope(rootOf(name)))
      .map((refusal) => toRemark(unit, refusal, explain(refusal)));
  }
  const { profile = 'sandbox' } = options;
  const refusals = findRefusals(unit.text, profile);
  if (refusals.length === 0) return [];
  const others = ScriptProfile.options
    .filter((other) => other !== profile)
    .map((other) => ({ other, refused: new Set(findRefusals(unit.text, other).map(toKey)) }));
  return refusals.map((refusal) => {
    const { kind, name } = refusal;
    const having = others
      .filter(({ refused }) => !refused.has(toKey(refusal)))
      .map(({ other }) => other);
    if (having.length > 0) {
      const tell = kind === 'module' ? say.moduleElsewhere : say.otherProfile;
      return toRemark(unit, refusal, tell(name, profile, having));
    }
    if (kind === 'global' && !isLibraryName(name))
      return toRemark(unit, refusal, inScope(name) ? say.ofEvent(name) : say.noSuch(name));
    return toRemark(unit, refusal, explain(refusal));
  });
}

type Refused = Pick<Refusal, 'kind' | 'name'> & {
  start: Pick<Refusal['start'], 'offset'>;
  end: Pick<Refusal['end'], 'offset'>;
};

const toKey = ({ start, name }: Refused) => `${start.offset} ${name}`;

function explain({ kind, name }: Refused): string {
  if (kind === 'module') return say.module(name);
  return kind === 'write' ? say.write(name) : say.nowhere(name);
}

const toRemark = (unit: Unit, { start, end }: Refused, message: string): Remark => ({
  severity: 'warning',
  code: 'refused',
  message,
  start: unit.toSource(start.offset),
  end: unit.toSource(end.offset),
  fixes: [],
});
