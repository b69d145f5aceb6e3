import { formatDuration } from '@/components/ui/values/format-time';
import { receiverStrings } from './strings';

type Described = { status: number; delayMs: number; leftAfterMs?: number | undefined };

/** Describes a response: `500`, `200 after 5 s`, or that the sender disconnected before it. */
export const describeResponse = ({ status, delayMs, leftAfterMs }: Described): string => {
  const { response, disconnected } = receiverStrings.requests;
  if (leftAfterMs !== undefined) return disconnected(status, formatDuration(leftAfterMs));
  return response(status, delayMs === 0 ? null : formatDuration(delayMs));
};
