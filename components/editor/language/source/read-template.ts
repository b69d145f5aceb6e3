import { scan } from '@/lib/template/scan';
import { readTemplateSource } from '@/lib/template/template-source';
import type { CodeUnit, LuaPiece } from './code-unit';
import { tokenizeLua } from './tokenize-lua';

/** A template with the Lua in its tags. */
export function readTemplate(
  text: string,
  source: Pick<CodeUnit, 'toSource' | 'encode'>,
): CodeUnit {
  const { bytes, toPosition } = readTemplateSource(text);
  const at = (byte: number) => toPosition(byte).offset;
  const pieces = scan(bytes).segments.flatMap((segment): LuaPiece[] => {
    if (!('inner' in segment)) return [];
    const luaStart = at(segment.inner.start);
    const lua = text.slice(luaStart, at(segment.inner.end));
    return [
      {
        kind: segment.kind,
        start: at(segment.start),
        end: at(segment.end),
        lua,
        luaStart,
        tokens: tokenizeLua(lua, luaStart),
      },
    ];
  });
  return { text, pieces, ...source };
}
