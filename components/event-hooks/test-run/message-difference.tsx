import type { ReceivedMessage, SentMessage } from '@/components/exchange/exchange';
import { diffLines } from '../versions/diff-lines';
import { DiffLines } from '../versions/diff-lines-view';
import { testStrings as words } from './strings';

type Message = SentMessage | ReceivedMessage | null;

/** Shows how a message differs from that of another run, line by line. */
export function MessageDifference({ before, after }: { before: Message; after: Message }) {
  const [old, now] = [toText(before), toText(after)];
  if (old === now) return <p className="text-ink-2">{words.same}</p>;
  return (
    <div className="font-mono text-meta leading-4.5">
      <DiffLines lines={diffLines(old, now)} />
    </div>
  );
}

// The status or the URL, the headers, and the body, a line each.
function toText(message: Message): string {
  if (message === null) return '';
  const first = 'status' in message ? String(message.status) : `${message.method} ${message.url}`;
  const headers = Object.entries(message.headers).map(([name, value]) => `${name}: ${value}`);
  const { text, base64 } = message.body;
  return [first, ...headers, '', format(text ?? base64 ?? '')].join('\n');
}

// JSON is indented only where that loses nothing, such as the digits of a long number.
function format(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? JSON.stringify(value, null, 2) : text;
  } catch {
    return text;
  }
}
