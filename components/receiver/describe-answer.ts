import { formatDuration } from '@/components/ui/format-time';
import { receiverStrings } from './strings';

/** `500`, or `200 after 5 s`. */
export const describeAnswer = ({ status, delayMs }: { status: number; delayMs: number }): string =>
  receiverStrings.requests.answer(status, delayMs === 0 ? null : formatDuration(delayMs));
