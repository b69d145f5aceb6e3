import type { ReactNode } from 'react';

// Characters that turn the reading direction, take no room, or are no text: with them a value can look
// like another one.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

const toEscape = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text from outside, with the characters one cannot see written as escapes (`\u202e`). */
export function PlainText({ text }: { text: string }): ReactNode {
  if (!UNSEEN.test(text)) return text;
  return text.split(new RegExp(`(${UNSEEN.source})`)).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move.
      <span key={index} className="rounded-xs bg-held/15 text-held">
        {toEscape(part)}
      </span>
    ),
  );
}
