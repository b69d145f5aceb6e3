import type { ReceivedMessage, SentMessage } from '@/components/exchange/exchange';
import { diffLines } from '../versions/diff-lines';
import { DiffLines } from '../versions/diff-lines-view';
import { testStrings as words } from './strings';
import { toMessageText } from './to-message-text';

type Message = SentMessage | ReceivedMessage | null;

/** How a message differs from that of another run, line by line. */
export function MessageDifference({ before, after }: { before: Message; after: Message }) {
  const [old, now] = [toMessageText(before), toMessageText(after)];
  if (old === now) return <p className="text-ink-2">{words.same}</p>;
  return (
    <div className="font-mono text-meta leading-4.5">
      <DiffLines lines={diffLines(old, now)} />
    </div>
  );
}
