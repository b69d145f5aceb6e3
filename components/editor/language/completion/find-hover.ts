import { findField } from '@/lib/client/to-scope';
import { type LanguageOptions, toVisible } from '../../editor-options';
import { findReferences } from '../references/find-references';
import { findCursorContext, toCodeUnits } from '../source/to-code-units';
import { describeField } from './describe-field';
import { listLibrary } from './lua-library';
import { TAGS } from './snippets';

/** The hover of a range: a title in code style, and a description. */
export type Hover = { start: number; end: number; title: string; about: string };

/** Finds the field, the library function or the tag at a position. */
export function findHover(text: string, at: number, options: LanguageOptions): Hover | undefined {
  const { scope, language } = options;
  for (const unit of toCodeUnits(text, language)) {
    for (const { path, written } of findReferences(unit).references) {
      const index = written.findIndex(
        ({ start, end }) => unit.toSource(start) <= at && at <= unit.toSource(end),
      );
      const name = written[index];
      if (name === undefined) continue;
      const range = { start: unit.toSource(name.start), end: unit.toSource(name.end) };
      const depth = path.length - written.length + index + 1;
      const field = scope && depth > 0 ? findField(scope, path.slice(0, depth)) : undefined;
      if (field) {
        const { type, about } = describeField(field);
        return { ...range, title: `${path.slice(0, depth).join('.')}: ${type}`, about };
      }
      const full = written.slice(0, index + 1).map((each) => each.name);
      const known = listLibrary(toVisible(options)).find((entry) => entry.name === full.join('.'));
      return known && { ...range, title: known.signature, about: known.about };
    }
  }
  if (language !== 'resty-template' && language !== 'resty-template-json') return undefined;
  const start = Math.max(at - 1, 0);
  const tag = TAGS.find(({ open }) => text.startsWith(open, start) || text.startsWith(open, at));
  if (tag === undefined || findCursorContext(text, at, language)?.inLua) return undefined;
  const from = text.startsWith(tag.open, at) ? at : start;
  return { start: from, end: from + 2, title: tag.title, about: tag.about };
}
