import { findRestrictions, type Restriction } from '../../lua/restrictions/find-restrictions';
import { toByteString, toText } from '../../lua/values/byte-string';
import { readSource } from '../locate';
import { type Position, readTemplateText } from '../template-source';

/** Something a template uses that templates are not given. */
export type TemplateRestriction = Pick<Restriction, 'kind' | 'name'> & {
  readonly start: Position;
  readonly end: Position;
};

// Any other name without a value may be a field of the event.
const KNOWN = new Set(
  (
    'io debug package module dofile loadfile load loadstring getfenv setfenv newproxy ' +
    'collectgarbage gcinfo ffi'
  ).split(' '),
);

/**
 * What of Lua and its libraries a template uses and is not given (spec §6), in the order of the text.
 * Templates see the profile `lax` whatever is set for functions. It only looks, and runs none of it;
 * what a template includes is not looked into.
 */
export function findTemplateRestrictions(
  text: string,
  { json = false } = {},
): TemplateRestriction[] {
  const template = readTemplateText(text);
  const { lua, map } = readSource(template.bytes, json);
  const source = toText(lua);
  const toPlace = (offset: number): Position =>
    template.toPosition(map.toTemplate(toByteString(source.slice(0, offset)).length));
  return findRestrictions(source, 'lax')
    .filter(({ kind, name }) => kind !== 'global' || KNOWN.has(name))
    .map(({ kind, name, start, end }) => ({
      kind,
      name,
      start: toPlace(start.offset),
      end: toPlace(end.offset),
    }));
}
