import type { ReactNode } from 'react';

// Characters that change the reading direction or are invisible can make one value look like another.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern matches them on purpose.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

const toEscape = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Untrusted text with its invisible characters shown as escapes (`\u202e`). */
export function PlainText({ text }: { text: string }): ReactNode {
  if (!UNSEEN.test(text)) return text;
  return text.split(new RegExp(`(${UNSEEN.source})`)).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a string never move.
      <span key={index} className="rounded-xs bg-held/15 text-held">
        {toEscape(part)}
      </span>
    ),
  );
}
