import type { Execution } from './handler';
import type { Outcome } from './outcome';
import { RECORDED_REQUEST_BYTES } from './request/exchange';

const encoder = new TextEncoder();

/**
 * Returns the record of an execution that sent nothing over the network: the text is recorded as the
 * body of a request without a URL, and `method` says what it is.
 */
export const toTextExecution = (
  method: 'LOG' | 'LAMBDA',
  text: string,
  outcome: Outcome,
  totalMs = 0,
): Execution => {
  const body = encoder.encode(text);
  const recorded = body.subarray(0, RECORDED_REQUEST_BYTES);
  const sent = { method, url: '', headers: {}, body: recorded, bodyBytes: body.byteLength };
  return { outcome, sent, response: null, timings: { totalMs } };
};
