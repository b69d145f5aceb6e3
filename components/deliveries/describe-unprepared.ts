import type { AttemptDetail, DeliveryDetail } from '@/lib/api/resources';
import { type Sentence, text } from './sentence';

const WAY_OUT = 'It would fail the same way again, so change the hook, then replay it.';

/** Why nothing could be sent: the phase, and the message, which names line and column. */
export function describeUnprepared(
  { hook_removed: removed }: DeliveryDetail,
  attempt: AttemptDetail | undefined,
): Sentence {
  const phase = attempt?.error_class ? ` (${attempt.error_class})` : '';
  const message = attempt?.error_message?.replace(/\.$/, '') ?? '';
  const next = removed ? 'Its hook has been removed.' : WAY_OUT;
  const why = message === '' ? 'Nothing was sent' : message;
  return [text(`It could not be prepared${phase}: ${why}. ${next}`)];
}
