import type { DeliveryRow } from '@/lib/api/resources';
import { toReasonLabel } from './delivery-reasons';

type Outcome = Pick<DeliveryRow, 'state' | 'reason' | 'response_status' | 'tries' | 'handler'>;

/** What came back, in a word or two for a row: the status, or the reason there is none. */
export function toDeliveryResult(row: Outcome): string {
  const { state, reason, response_status: status } = row;
  if (status !== null && reason !== 'unprepared') return String(status);
  if (reason !== null && reason !== 'attempts_exhausted') return toReasonLabel(reason);
  if (state === 'delivered') return row.handler === 'log' ? 'Logged' : 'Done';
  if (row.tries === 0 || state === 'cancelled') return '—';
  return row.handler.startsWith('webhook') ? 'No answer' : 'Failed';
}
