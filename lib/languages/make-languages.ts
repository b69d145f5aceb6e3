import { join } from 'node:path';
import type { Clock } from '@/lib/delivery/clock';
import { CodeNotRunError } from '@/lib/handlers/code/code-not-run-error';
import type { Languages } from '@/lib/handlers/code/languages';
import type { JobOutcome, SandboxJob } from '@/lib/sandbox/job';
import { makeSandbox, type Sandbox } from '@/lib/sandbox/make-sandbox';
import { SandboxError } from '@/lib/sandbox/sandbox-error';
import { SANDBOX_THREADS } from '@/lib/sandbox/sandbox-settings';
import { makeStartChild } from '@/lib/sandbox/start-child';
import {
  fromLambdaReply,
  type LambdaContext,
  type LambdaReply,
  makeSharedWriter,
  type PrepareContext,
  type TracedPrepared,
  toEventJob,
} from './language-wire';

/** Languages that run in the sandbox, which the caller can observe and must stop. */
export type SandboxedLanguages = Languages & { sandbox: Sandbox };

type LanguageSettings = {
  /** The folder of the bundled programs. */
  folder: string;
  threads: number;
  /** The time limit of one job; its instruction budget usually ends it long before. */
  wallMs: number;
};

const DEFAULTS = { threads: SANDBOX_THREADS, wallMs: 5_000 };

/** Returns the folder of the programs that `npm start`, `npm run dev` and the worker bundle. */
export const findSandboxFolder = (): string => join(process.cwd(), 'dist', 'sandbox');

type Result<Call extends keyof Languages> = Awaited<ReturnType<Languages[Call]>>;
type Stopped = Extract<JobOutcome<unknown>, { ok: false }>;

const explain = ({ kind }: Stopped, { wallMs }: LanguageSettings): string =>
  kind === 'timeout'
    ? `It ran for more than ${wallMs} ms and was stopped.`
    : 'It took down the process it ran in and was given up.';

/** Converts a job that the sandbox did not run to an error that callers may retry. */
const toRejection = (error: unknown): unknown =>
  error instanceof SandboxError
    ? new CodeNotRunError(error.message, error.problem === 'stopped')
    : error;

const toFault = ({ message }: Stopped): Error => new Error(`The sandbox failed: ${message}`);

const reject = (error: unknown): never => {
  throw toRejection(error);
};

/** Makes the languages that run in the sandbox, where no script can affect this process. */
export const makeLanguages = (
  { clock }: { clock: Clock },
  changes: Partial<LanguageSettings> = {},
): SandboxedLanguages => {
  const settings = { ...DEFAULTS, folder: findSandboxFolder(), ...changes };
  const { folder, threads, wallMs } = settings;
  const startChild = makeStartChild({
    program: join(folder, 'child.mjs'),
    entry: join(folder, 'languages.mjs'),
    threads,
    wallMs,
    heapMb: 256,
    processHeapMb: 256,
    beatMs: 250,
  });
  const sandbox = makeSandbox({ startChild, clock }, { maxBatchesInFlight: threads * 2 });
  const writePrepare = makeSharedWriter<PrepareContext>();
  const writeLambda = makeSharedWriter<LambdaContext>();

  const takePrepared = (outcome: JobOutcome<Result<'prepare'>>): Result<'prepare'> => {
    if (!outcome.ok) {
      if (outcome.kind === 'failed') throw toFault(outcome);
      const message = explain(outcome, settings);
      return { kind: 'unprepared', phase: 'template', message, mayPass: true };
    }
    const { value, body } = outcome;
    if (value.kind === 'request') value.request.body = body;
    return value;
  };
  const takeLambda = (outcome: JobOutcome<LambdaReply>): Result<'runLambda'> => {
    if (outcome.ok) return fromLambdaReply(outcome.value);
    if (outcome.kind === 'failed') throw toFault(outcome);
    const message = explain(outcome, settings);
    const spent = { log: [], fuelUsed: 0, memoryUsed: 0 };
    return { ok: false, phase: 'run', message, function: 0, ...spent };
  };
  const takeFaults = (outcome: JobOutcome<Result<'checkCode'>>): Result<'checkCode'> => {
    if (outcome.ok) return outcome.value;
    if (outcome.kind === 'failed') throw toFault(outcome);
    return [{ path: ['config'], message: explain(outcome, settings), line: 1, column: 1 }];
  };
  // Adds only one promise per job to the sandbox's own, because a batch has a hundred.
  const run = <Value, Taken>(
    job: SandboxJob,
    take: (outcome: JobOutcome<Value>) => Taken,
  ): Promise<Taken> => sandbox.run<Value>(job).then(take, reject);

  return {
    sandbox,
    prepare(hook, event, context) {
      const { onTrace, ...told } = context;
      if (onTrace === undefined) {
        const shared = writePrepare(hook, context);
        return run({ kind: 'prepare', shared, ...toEventJob(event) }, takePrepared);
      }
      return run<TracedPrepared, Result<'prepare'>>(
        { kind: 'tracedPrepare', shared: writePrepare(hook, told), ...toEventJob(event) },
        (outcome) => {
          if (!outcome.ok) return takePrepared(outcome);
          const { prepared, traces } = outcome.value;
          for (const trace of traces) onTrace(trace);
          return takePrepared({ ...outcome, value: prepared });
        },
      );
    },
    runLambda({ functions, event, profile, pid, nowMs }, { trace = false } = {}) {
      const shared = writeLambda(functions, { profile, pid, nowMs });
      const kind = trace ? 'tracedLambda' : 'lambda';
      return run({ kind, shared, ...toEventJob(event) }, takeLambda);
    },
    checkCode: (hook) => run({ kind: 'check', input: JSON.stringify(hook) }, takeFaults),
  };
};
