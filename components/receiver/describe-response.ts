import { formatDuration } from '@/components/ui/values/format-time';
import { receiverStrings } from './strings';

type Described = { status: number; delayMs: number; leftAfterMs?: number | undefined };

/** `500`, or `200 after 5 s`, or `200, sender left after 10 s` of one that was not waited for. */
export const describeResponse = ({ status, delayMs, leftAfterMs }: Described): string => {
  const { answer, left } = receiverStrings.requests;
  if (leftAfterMs !== undefined) return left(status, formatDuration(leftAfterMs));
  return answer(status, delayMs === 0 ? null : formatDuration(delayMs));
};
