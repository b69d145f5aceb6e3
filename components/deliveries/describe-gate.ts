import type { DeliveryDetail } from '@/lib/api/resources';
import { readDetail } from './read-detail';
import { type Sentence, text } from './sentence';

/** Why a delivery was held back, which earlier event it repeats, and until when that holds. */
export function describeGate({ reason, detail }: DeliveryDetail): Sentence {
  const id = readDetail(detail, 'earlier_event_id');
  const until = readDetail(detail, 'until');
  const earlier: Sentence = id === null ? [text('an earlier event')] : [{ kind: 'event', id }];
  if (reason === 'unchanged') {
    return [
      text('Held back by on_change: it repeats '),
      ...earlier,
      text('. The next event that differs is sent.'),
    ];
  }
  if (reason === 'snoozed') {
    const end: Sentence =
      until === null
        ? [text('Repeats are held back until the snooze is over.')]
        : [text('Repeats are held back until '), { kind: 'moment', at: until }, text('.')];
    return [text('Held back by snooze: it repeats '), ...earlier, text('. '), ...end];
  }
  return [text(`Held back${reason === null ? '' : `: ${reason.replaceAll('_', ' ')}`}.`)];
}
