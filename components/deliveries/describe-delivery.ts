import { formatDuration } from '@/components/ui/values/format-time';
import type { AttemptDetail, DeliveryDetail } from '@/lib/api/resources';
import { findErrorClassLabel } from '@/lib/client/delivery-reasons';
import { describeGate } from './describe-gate';
import { describeUnprepared } from './describe-unprepared';
import { type Sentence, text } from './sentence';

const REPLAY = 'Nothing more is sent unless you replay it.';

/**
 * Says in a sentence or two what happened to a delivery and what happens next. Times and ids stay
 * values in it, so that they can tick and be followed.
 */
export function describeDelivery(delivery: DeliveryDetail): Sentence {
  switch (delivery.state) {
    case 'pending':
      return describePending(delivery);
    case 'running':
      return [text(`Attempt ${toCount(delivery, delivery.tries + 1)} is under way.`)];
    case 'delivered':
      return [text(describeSuccess(delivery))];
    case 'retrying':
      return [text(describeFailure(delivery)), ...describeNext(delivery)];
    case 'dead':
      return describeEnd(delivery);
    case 'suppressed':
      return describeGate(delivery);
    case 'cancelled':
      return [text(describeCancelled(delivery))];
  }
}

const toCount = ({ max_attempts: max }: DeliveryDetail, number: number) => `${number} of ${max}`;

// An interrupted attempt is tried again under the same number, so it says nothing about the outcome.
const findLast = ({ attempts }: DeliveryDetail): AttemptDetail | undefined =>
  attempts.findLast(({ outcome }) => outcome !== 'interrupted');

function describeNext({ next_attempt_at: at }: DeliveryDetail): Sentence {
  return at === null ? [] : [text(' Next attempt '), { kind: 'due', at }, text('.')];
}

function describePending(delivery: DeliveryDetail): Sentence {
  const interrupted = delivery.attempts.at(-1)?.outcome === 'interrupted';
  const { next_attempt_at: at } = delivery;
  if (interrupted) {
    return [text('An attempt was interrupted and does not count.'), ...describeNext(delivery)];
  }
  return at === null
    ? [text('Not attempted yet: it waits for a worker.')]
    : [text('Not attempted yet. First attempt '), { kind: 'due', at }, text('.')];
}

function describeSuccess(delivery: DeliveryDetail): string {
  const { handler, tries, max_attempts: max, response_status: status, duration_ms } = delivery;
  const took = duration_ms === null ? '' : ` in ${formatDuration(duration_ms)}`;
  if (handler === 'log') return 'Written to the log.';
  if (handler === 'lambda') return `The functions ran${took}.`;
  const answer = status === null ? 'the receiver accepted it' : `the receiver answered ${status}`;
  return `Delivered by attempt ${tries} of ${max}: ${answer}${took}.`;
}

function toCause(attempt: AttemptDetail | undefined, status: number | null): string {
  const answered = attempt?.response?.status ?? status;
  const label = findErrorClassLabel(attempt?.error_class ?? '');
  if (label !== undefined) return label;
  if (answered !== null) return `the receiver answered ${answered}`;
  return attempt?.error_message?.replace(/\.$/, '') ?? 'no reason was recorded';
}

function describeFailure(delivery: DeliveryDetail): string {
  const interrupted =
    delivery.attempts.at(-1)?.outcome === 'interrupted'
      ? ' A later attempt was interrupted and does not count.'
      : '';
  const cause = toCause(findLast(delivery), delivery.response_status);
  return `Attempt ${toCount(delivery, delivery.tries)} failed: ${cause}.${interrupted}`;
}

function describeEnd(delivery: DeliveryDetail): Sentence {
  const last = findLast(delivery);
  if (delivery.reason === 'unprepared') return describeUnprepared(delivery, last);
  const after = delivery.hook_removed ? 'Its hook has been removed.' : REPLAY;
  if (delivery.reason === 'gone') {
    return [text(`The receiver answered 410, which means gone for good. ${after}`)];
  }
  const cause = toCause(last, delivery.response_status);
  const { tries, max_attempts: max } = delivery;
  if (delivery.reason === 'attempts_exhausted' || delivery.reason === null) {
    const failed =
      tries === 1 && max === 1
        ? 'The only attempt failed'
        : `All ${tries} attempts failed, the last one`;
    return [text(`${failed}: ${cause}. ${after}`)];
  }
  return [text(`Given up (${delivery.reason.replaceAll('_', ' ')}): ${cause}. ${after}`)];
}

function describeCancelled({ reason }: DeliveryDetail): string {
  if (reason === 'hook_removed') {
    return 'Cancelled, because its hook was removed before it was delivered.';
  }
  if (reason === 'hook_disabled') {
    return `Cancelled, because its hook was disabled before it was delivered. Enable the hook and replay it to send it.`;
  }
  return `Cancelled before it was delivered. ${REPLAY}`;
}
