import type { ExecuteOptions, ExecutePorts, Execution } from '../handler';
import type { PreparedRequest } from '../prepared';
import { RECORDED_REQUEST_BYTES, type SentRequest } from './exchange';
import { toResponseOutcome } from './to-response-outcome';

const NO_BYTES = new Uint8Array();

const toSent = ({ method, url, headers, body }: PreparedRequest): SentRequest => ({
  method,
  url,
  headers,
  body: body === null ? NO_BYTES : body.subarray(0, RECORDED_REQUEST_BYTES),
  bodyBytes: body === null ? 0 : body.byteLength,
});

/** Sends a prepared request and records the exchange. Never rejects for what a receiver does. */
export const sendRequest = async (
  { request }: { request: PreparedRequest },
  { http, now }: ExecutePorts,
  { timeoutMs, successRule, interruption }: ExecuteOptions,
): Promise<Execution> => {
  const exchange = await http.send(request, { timeoutMs, interruption });
  return {
    outcome: toResponseOutcome(exchange, { successRule, now: now() }),
    sent: toSent(request),
    response: exchange.kind === 'response' ? exchange.response : null,
    timings: exchange.timings,
  };
};
