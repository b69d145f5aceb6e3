import type { DeliveryRow } from '@/lib/api/resources';
import { toReasonLabel } from './delivery-reasons';
import { toHandlerResult } from './handler-results';

type Outcome = Pick<DeliveryRow, 'state' | 'reason' | 'response_status' | 'tries' | 'handler'>;

/** Returns the result of a delivery in one or two words: its status code, else why there is none. */
export function toDeliveryResult(row: Outcome): string {
  const { state, reason, response_status: status } = row;
  const words = toHandlerResult(row.handler);
  if (reason === 'unprepared') return words.unprepared;
  if (status !== null) return String(status);
  if (reason !== null && reason !== 'attempts_exhausted') return toReasonLabel(reason);
  if (state === 'delivered') return words.succeeded;
  return row.tries === 0 || state === 'cancelled' ? '—' : words.failed;
}
