import type { DeliveryDetail } from '@/lib/api/resources';
import { type Sentence, text } from './sentence';

/** Says why a delivery was suppressed, which earlier event it repeats, and until when that holds. */
export function describeSuppression({ reason, detail }: DeliveryDetail): Sentence {
  const id = findText(detail, 'earlier_event_id');
  const until = findText(detail, 'until');
  const earlier: Sentence = id === null ? [text('an earlier event')] : [{ kind: 'event', id }];
  if (reason === 'unchanged') {
    return [
      text('Suppressed by “Only on change”: it repeats '),
      ...earlier,
      text('. The next event that differs is sent.'),
    ];
  }
  if (reason === 'snoozed') {
    const end: Sentence =
      until === null
        ? [text('Repeats are suppressed until the snooze ends.')]
        : [text('Repeats are suppressed until '), { kind: 'moment', at: until }, text('.')];
    return [text('Suppressed by snooze: it repeats '), ...earlier, text('. '), ...end];
  }
  return [text(`Suppressed${reason === null ? '' : `: ${reason.replaceAll('_', ' ')}`}.`)];
}

// The detail of a reason is JSON of any shape.
function findText(detail: unknown, key: string): string | null {
  const value: unknown =
    typeof detail === 'object' && detail !== null ? Reflect.get(detail, key) : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
}
