import type { ChatApp } from './to-chat';

export type Span = { style: 'plain' | 'bold' | 'italic' | 'code' | 'link'; text: string };

const SLACK =
  /`(?<code>[^`\n]+)`|\*(?<bold>[^*\n]+)\*|\b_(?<italic>[^_\n]+)_\b|<(?<link>[^>|\n]+)(?:\|(?<label>[^>\n]+))?>/g;
const MARKDOWN =
  /`(?<code>[^`\n]+)`|\*\*(?<bold>[^*\n]+)\*\*|[*_](?<italic>[^*_\n]+)[*_]|\[(?<label>[^\]\n]+)\]\((?<link>[^)\n]+)\)/g;

const unescapeEntities = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Splits the text of a message by its formatting: Slack's mrkdwn or Markdown. */
export function toSpans(text: string, app: ChatApp): Span[] {
  const spans: Span[] = [];
  const decode = app === 'Slack' ? unescapeEntities : (part: string) => part;
  const push = (style: Span['style'], part: string) => {
    if (part !== '') spans.push({ style, text: decode(part) });
  };
  let end = 0;
  for (const found of text.matchAll(app === 'Slack' ? SLACK : MARKDOWN)) {
    push('plain', text.slice(end, found.index));
    const { code, bold, italic, link, label } = found.groups ?? {};
    if (code !== undefined) push('code', code);
    else if (bold !== undefined) push('bold', bold);
    else if (italic !== undefined) push('italic', italic);
    else push('link', label ?? link ?? '');
    end = found.index + found[0].length;
  }
  push('plain', text.slice(end));
  return spans;
}
