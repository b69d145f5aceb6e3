import { findHeader } from '@/lib/handlers/request/set-headers';
import type { Outcome } from '../outcome';
import type { SuccessRule } from '../success-rule';
import type { ReceivedResponse } from './exchange';
import type { HttpExchange } from './http-client';
import { parseRetryAfter } from './retry-after';

const toMessage = (response: ReceivedResponse): string => {
  const { status } = response;
  const location = findHeader(response.headers, 'location');
  if (status >= 300 && status < 400 && location !== undefined) {
    return `The receiver responded with ${status}, a redirect to ${location}. Redirects are not followed.`;
  }
  if (status === 410) return 'The receiver responded with 410 Gone.';
  return `The receiver responded with ${status}.`;
};

/** Applies the success rule of a hook to an exchange (spec §5.5). */
export const toResponseOutcome = (
  exchange: HttpExchange,
  { successRule, now }: { successRule: SuccessRule; now: Date },
): Outcome => {
  if (exchange.kind === 'interrupted') {
    return {
      kind: 'interrupted',
      message: 'Hookline was stopped while the request was under way.',
    };
  }
  if (exchange.kind === 'unreachable') {
    const { errorClass, message } = exchange;
    return { kind: 'unreachable', errorClass, message };
  }
  const { response } = exchange;
  if (successRule === 'any' || (response.status >= 200 && response.status < 300)) {
    return { kind: 'delivered', response };
  }
  const retryAfterMs = parseRetryAfter(findHeader(response.headers, 'retry-after'), now);
  return { kind: 'rejected', response, message: toMessage(response), retryAfterMs };
};
