import type { EditorLanguage } from '../../editor-options';
import { type CodeUnit, unchanged } from './code-unit';
import { readJsonStrings } from './read-json-strings';
import { readTemplate } from './read-template';
import { tokenizeLua } from './tokenize-lua';

const toJsonText = (text: string) => JSON.stringify(text).slice(1, -1);

/** Splits the source of an editor into the units that are parsed each as one. */
export function toCodeUnits(text: string, language: EditorLanguage): CodeUnit[] {
  switch (language) {
    case 'lua': {
      const tokens = tokenizeLua(text, 0);
      const whole = { kind: 'chunk', start: 0, end: text.length, lua: text, luaStart: 0 } as const;
      return [{ text, pieces: [{ ...whole, tokens }], ...unchanged }];
    }
    case 'resty-template':
      return [readTemplate(text, unchanged)];
    case 'resty-template-json':
      return readJsonStrings(text)
        .filter(({ isKey }) => !isKey)
        .map(({ value, toSource }) => readTemplate(value, { toSource, encode: toJsonText }));
    default:
      return [];
  }
}

/** The context of a cursor: the unit around it, and the Lua before it. */
export type CursorContext = {
  unit: CodeUnit;
  offset: number;
  inLua: boolean;
  /** The Lua before the cursor, within the tag. */
  before: string;
  kind: 'code' | 'output' | 'chunk';
};

const OPENERS = /\{[{*%[(]/g;
const CLOSERS: Record<string, string> = {
  '{{': '}}',
  '{*': '*}',
  '{%': '%}',
  '{[': ']}',
  '{(': ')}',
};

/** Finds the context of a cursor, also in a tag that is not closed yet. */
export function findCursorContext(
  text: string,
  at: number,
  language: EditorLanguage,
): CursorContext | undefined {
  if (language === 'lua') {
    const [unit] = toCodeUnits(text, language);
    return unit && { unit, offset: at, inLua: true, before: text.slice(0, at), kind: 'chunk' };
  }
  if (language !== 'resty-template' && language !== 'resty-template-json') return undefined;
  const open = findOpenTag(text.slice(0, at));
  // The unfinished tag is read on its own, after the finished part before it.
  const finished = open === undefined ? at : open.start;
  const unit = readTemplate(text.slice(0, finished), unchanged);
  if (open === undefined) return { unit, offset: at, inLua: false, before: '', kind: 'output' };
  const before = text.slice(open.start + 2, at);
  const piece = {
    kind: 'code',
    start: open.start,
    end: at,
    lua: before,
    luaStart: open.start + 2,
  } as const;
  const tokens = tokenizeLua(before, open.start + 2);
  return {
    unit: { ...unit, pieces: [...unit.pieces, { ...piece, tokens }] },
    offset: at,
    inLua: true,
    before,
    kind: open.opener === '{%' ? 'code' : 'output',
  };
}

function findOpenTag(before: string): { start: number; opener: string } | undefined {
  let from = 0;
  for (;;) {
    OPENERS.lastIndex = from;
    const opener = OPENERS.exec(before);
    if (opener === null) return undefined;
    const close = before.indexOf(CLOSERS[opener[0]] ?? '', opener.index + 2);
    if (close < 0) return { start: opener.index, opener: opener[0] };
    from = close + 2;
  }
}
