import { formatDuration } from '@/components/ui/values/format-time';
import type { AttemptDetail, DeliveryDetail } from '@/lib/api/resources';
import { findErrorClassLabel } from '@/lib/client/delivery-reasons';
import { toHandlerResult } from '@/lib/client/handler-results';
import { toReadableError } from '@/lib/client/to-readable-error';
import { describeSuppression } from './describe-suppression';
import { type Sentence, text } from './sentence';

const REPLAY = 'No more attempts will be made unless you replay it.';
const HOOK_DELETED = 'Its hook has been deleted.';
const CHANGE_HOOK = 'A retry would fail the same way, so change the hook, then replay it.';

/**
 * Says in one or two sentences what happened to a delivery and what happens next. Times and ids stay
 * values, so that a component can show relative times and links.
 */
export function describeDelivery(delivery: DeliveryDetail): Sentence {
  switch (delivery.state) {
    case 'pending':
      return describePending(delivery);
    case 'running':
      return [text(`Attempt ${toCount(delivery, delivery.tries + 1)} is in progress.`)];
    case 'delivered':
      return [text(describeSuccess(delivery))];
    case 'retrying':
      return [text(describeFailure(delivery)), ...describeNext(delivery)];
    case 'dead':
      return describeFinalFailure(delivery);
    case 'suppressed':
      return describeSuppression(delivery);
    case 'cancelled':
      return [text(describeCancelled(delivery))];
  }
}

const toCount = ({ max_attempts: max }: DeliveryDetail, number: number) => `${number} of ${max}`;

// An interrupted attempt is repeated under the same number, so it says nothing about the outcome.
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
    ? [text('Not attempted yet: waiting for a worker.')]
    : [text('Not attempted yet. First attempt '), { kind: 'due', at }, text('.')];
}

function describeSuccess(delivery: DeliveryDetail): string {
  const { handler, tries, response_status: status, duration_ms } = delivery;
  const took = duration_ms === null ? '' : ` in ${formatDuration(duration_ms)}`;
  const { describeSuccess: toSentence } = toHandlerResult(handler);
  if (toSentence) return toSentence(took);
  const response = status === null ? 'accepted it' : `returned ${status}`;
  return `Delivered on attempt ${toCount(delivery, tries)}: the receiver ${response}${took}.`;
}

const toMessage = (attempt: AttemptDetail | undefined): string | undefined =>
  attempt?.error_message
    ? toReadableError(attempt.error_message, { line: 'named' }).replace(/\.$/, '')
    : undefined;

function toCause(attempt: AttemptDetail | undefined, status: number | null): string {
  const returned = attempt?.response?.status ?? status;
  const label = findErrorClassLabel(attempt?.error_class ?? '');
  if (label !== undefined) return label;
  if (returned !== null) return `the receiver returned ${returned}`;
  return toMessage(attempt) ?? 'no reason was recorded';
}

function describeFailure(delivery: DeliveryDetail): string {
  const interrupted =
    delivery.attempts.at(-1)?.outcome === 'interrupted'
      ? ' A later attempt was interrupted and does not count.'
      : '';
  const cause = toCause(findLast(delivery), delivery.response_status);
  return `Attempt ${toCount(delivery, delivery.tries)} failed: ${cause}.${interrupted}`;
}

function describeFinalFailure(delivery: DeliveryDetail): Sentence {
  const last = findLast(delivery);
  if (delivery.reason === 'unprepared') return describeUnprepared(delivery, last);
  const after = delivery.hook_removed ? HOOK_DELETED : REPLAY;
  if (delivery.reason === 'gone') {
    return [text(`The receiver returned 410 Gone. ${after}`)];
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
  return [text(`Failed (${delivery.reason.replaceAll('_', ' ')}): ${cause}. ${after}`)];
}

// The message names the line and the column of the template or the function.
function describeUnprepared(
  { hook_removed: isHookDeleted }: DeliveryDetail,
  attempt: AttemptDetail | undefined,
): Sentence {
  const phase = attempt?.error_class ? ` (${attempt.error_class})` : '';
  const message = toMessage(attempt) ?? '';
  const why = message === '' ? 'nothing was sent' : message;
  const next = isHookDeleted ? HOOK_DELETED : CHANGE_HOOK;
  return [text(`The request could not be prepared${phase}: ${why}. ${next}`)];
}

function describeCancelled({ reason }: DeliveryDetail): string {
  if (reason === 'hook_removed') {
    return 'Cancelled because its hook was deleted before the event was delivered.';
  }
  if (reason === 'hook_disabled') {
    return 'Cancelled because its hook was disabled before the event was delivered. Enable the hook, then replay it.';
  }
  return `Cancelled before the event was delivered. ${REPLAY}`;
}
