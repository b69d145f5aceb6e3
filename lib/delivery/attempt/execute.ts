import type { DeliverySettings } from '@/lib/event-hooks/schema';
import type { ExecutedCode } from '@/lib/handlers/code/executed-code';
import type { Languages } from '@/lib/handlers/code/languages';
import type { Prepared, PreparedRequest } from '@/lib/handlers/handler';
import { toLambdaOutcome, toTranscript } from '@/lib/handlers/lambda/to-lambda-outcome';
import type { Outcome } from '@/lib/handlers/outcome';
import type { ReceivedResponse, SentRequest, Timings } from '@/lib/handlers/request/exchange';
import type { HttpClient } from '@/lib/handlers/request/http-client';
import type { Interruption } from '@/lib/handlers/request/interruption';
import { toOutcome } from '@/lib/handlers/request/to-response-outcome';

/** Bytes of a request body that are kept for the record. */
export const RECORDED_REQUEST_BYTES = 64 * 1024;

export type LogLevel = 'info' | 'warn' | 'error';

export type ExecuteDeps = {
  http: HttpClient;
  /** Writes a line of a hook where operators read it, at levels that are always on (spec §5.8). */
  writeLog: (line: string, level?: LogLevel) => void;
  /** Runs functions where they can do no harm. */
  runLambda: Languages['runLambda'];
  now: () => Date;
};

export type ExecuteOptions = Pick<DeliverySettings, 'timeoutMs' | 'successRule'> & {
  interruption?: Interruption;
  /** Asks what functions do, step by step, and takes it. */
  onCode?: ((code: ExecutedCode) => void) | undefined;
};

/** What was executed and what came of it, before anyone decides what it means for the delivery. */
export type Execution = {
  outcome: Outcome;
  sent: SentRequest | null;
  response: ReceivedResponse | null;
  timings: Timings;
};

const NOTHING = new Uint8Array();

const toSent = ({ method, url, headers, body }: PreparedRequest): SentRequest => ({
  method,
  url,
  headers,
  body: body === null ? NOTHING : body.subarray(0, RECORDED_REQUEST_BYTES),
  bodyBytes: body === null ? 0 : body.byteLength,
});

const toSentText = (method: 'LOG' | 'LAMBDA', text: string): SentRequest => {
  const body = new TextEncoder().encode(text);
  return toSent({ method, url: '', headers: {}, body, sslVerify: false });
};

const ERRORS = new Set(['stderr', 'emerg', 'alert', 'crit', 'error']);
const toLogLevel = (level: string): LogLevel => {
  if (ERRORS.has(level)) return 'error';
  return level === 'warn' ? 'warn' : 'info';
};

// For what did not touch the network.
const toExecution = (
  outcome: Outcome,
  sent: SentRequest | null = null,
  totalMs = 0,
): Execution => ({ outcome, sent, response: null, timings: { totalMs } });

/** Executes what a handler prepared: sends the request, runs the functions, or writes the line. */
export const execute = async (
  { http, writeLog, runLambda, now }: ExecuteDeps,
  prepared: Prepared,
  { timeoutMs, successRule, interruption, onCode }: ExecuteOptions,
): Promise<Execution> => {
  switch (prepared.kind) {
    case 'request': {
      const exchange = await http.send(prepared.request, { timeoutMs, interruption });
      return {
        outcome: toOutcome(exchange, successRule, now()),
        sent: toSent(prepared.request),
        response: exchange.kind === 'response' ? exchange.response : null,
        timings: exchange.timings,
      };
    }
    case 'log':
      writeLog(prepared.line);
      return toExecution({ kind: 'delivered', result: true }, toSentText('LOG', prepared.line));
    case 'lambda': {
      const startedAt = now().getTime();
      const { job } = prepared;
      const run = await runLambda(job, { trace: onCode !== undefined });
      const tookMs = now().getTime() - startedAt;
      for (const { function: part, steps, dropped } of run.trace ?? [])
        onCode?.({ part, text: job.functions[part] ?? '', steps, dropped });
      for (const { level, text } of run.log) writeLog(`[${level}] ${text}`, toLogLevel(level));
      // What it raises is logged, as a gateway does (spec §5.9).
      if (!run.ok) writeLog(`[error] ${run.message}`, 'error');
      return toExecution(toLambdaOutcome(run), toSentText('LAMBDA', toTranscript(run)), tookMs);
    }
    case 'unprepared':
      return toExecution(prepared);
  }
};
