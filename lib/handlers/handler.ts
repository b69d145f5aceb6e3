import type { ExecutedCode } from './code/executed-code';
import type { Languages } from './code/languages';
import type { HandlerConfig } from './handler-config';
import type { ConfigOf } from './handler-configs';
import type { HandlerHook } from './handler-hook';
import type { Handler } from './handler-name';
import type { LambdaRun } from './lambda/run-lambda';
import type { Outcome } from './outcome';
import type { Executable, HandlerEvent, PrepareContext, Unprepared } from './prepared';
import type { ReceivedResponse, SentRequest, Timings } from './request/exchange';
import type { HttpClient, HttpExchange } from './request/http-client';
import type { Interruption } from './request/interruption';
import type { SuccessRule } from './success-rule';

export type LogLevel = 'info' | 'warn' | 'error';

/** What executing needs of the outside world. */
export type ExecutePorts = {
  http: HttpClient;
  /** Writes a line of a hook to the engine's log, at levels that are always on (spec §5.8). */
  writeLog: (line: string, level?: LogLevel) => void;
  /** Runs functions, in the sandbox on a server. */
  runLambda: Languages['runLambda'];
  now: () => Date;
};

export type ExecuteOptions = {
  timeoutMs: number;
  successRule: SuccessRule;
  interruption?: Interruption;
  /** Requests a trace of each function and receives it. */
  onCode?: ((code: ExecutedCode) => void) | undefined;
};

/** The record of one execution, and its outcome by the handler's success rule. */
export type Execution = {
  outcome: Outcome;
  sent: SentRequest | null;
  response: ReceivedResponse | null;
  timings: Timings;
};

/** What executing each kind returns, before the success rule is applied. */
export type ExecutionResults = { request: HttpExchange; log: true; lambda: LambdaRun };

/**
 * One handler: the description of its config, and what it does with an event. Two methods run user
 * code, if any: see `code`.
 */
export type HandlerModule<
  Name extends Handler = Handler,
  Kind extends Executable['kind'] = Executable['kind'],
> = HandlerConfig<Name> & {
  /** Pure: no I/O and no clock of its own. It also runs in the browser. */
  prepare(
    hook: HandlerHook<ConfigOf<Name>>,
    event: HandlerEvent,
    context: PrepareContext,
  ): Extract<Executable, { kind: Kind }> | Unprepared;
  execute(
    prepared: Extract<Executable, { kind: Kind }>,
    ports: ExecutePorts,
    options: ExecuteOptions,
  ): Promise<Execution>;
  /** The success rule: the outcome of a delivery whose execution returned this result. */
  toOutcome(
    result: ExecutionResults[Kind],
    options: { successRule: SuccessRule; now: Date },
  ): Outcome;
};
