import { findRestrictions, type Restriction } from '../../lua/restrictions/find-restrictions';
import { toByteString, toText } from '../../lua/values/byte-string';
import { readSource } from '../locate';
import { type Position, readTemplateSource } from '../template-source';

/** Something a template uses that templates cannot access. */
export type TemplateRestriction = Pick<Restriction, 'kind' | 'name'> & {
  readonly start: Position;
  readonly end: Position;
};

// Any other undefined name may be a field of the event.
const KNOWN = new Set(
  (
    'io debug package module dofile loadfile load loadstring getfenv setfenv newproxy ' +
    'collectgarbage gcinfo ffi'
  ).split(' '),
);

/**
 * Finds the Lua names and modules that a template uses but cannot access (spec §6), in source
 * order. Templates always use the profile `lax`, whatever the profile of lambdas. This is a static
 * check that runs no code and does not follow includes.
 */
export function findTemplateRestrictions(
  text: string,
  { json = false } = {},
): TemplateRestriction[] {
  const template = readTemplateSource(text);
  const { lua, map } = readSource(template.bytes, json);
  const source = toText(lua);
  const toPosition = (offset: number): Position =>
    template.toPosition(map.toTemplate(toByteString(source.slice(0, offset)).length));
  return findRestrictions(source, 'lax')
    .filter(({ kind, name }) => kind !== 'global' || KNOWN.has(name))
    .map(({ kind, name, start, end }) => ({
      kind,
      name,
      start: toPosition(start.offset),
      end: toPosition(end.offset),
    }));
}
