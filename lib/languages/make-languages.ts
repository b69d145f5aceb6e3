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
  fromLambdaAnswer,
  type LambdaAnswer,
  type LambdaContext,
  makeSharedWriter,
  type PrepareContext,
  type TracedPrepared,
  toEventJob,
} from './language-wire';

/** Languages in a process of their own, whose sandbox can be watched, and has to be stopped. */
export type SandboxedLanguages = Languages & { sandbox: Sandbox };

type LanguageSettings = {
  /** Where the bundled programs are. */
  folder: string;
  threads: number;
  /** How long one job may take; its fuel ends it long before. */
  wallMs: number;
};

const DEFAULTS = { threads: SANDBOX_THREADS, wallMs: 5_000 };

/** Where `npm start`, `npm run dev` and the worker put them; each runs in the project's folder. */
export const findSandboxFolder = (): string => join(process.cwd(), 'dist', 'sandbox');

type Answer<Call extends keyof Languages> = Awaited<ReturnType<Languages[Call]>>;
type Stopped = Extract<JobOutcome<unknown>, { ok: false }>;

const explain = ({ kind }: Stopped, { wallMs }: LanguageSettings): string =>
  kind === 'timeout'
    ? `It ran for more than ${wallMs} ms and was stopped.`
    : 'It took down the process it ran in and was given up.';

/** What the sandbox did not run may be asked for again; nothing else it says is about that. */
const toRejection = (error: unknown): unknown =>
  error instanceof SandboxError
    ? new CodeNotRunError(error.message, error.problem === 'stopped')
    : error;

const toFault = ({ message }: Stopped): Error => new Error(`The sandbox failed: ${message}`);

const reject = (error: unknown): never => {
  throw toRejection(error);
};

/** Makes the languages that run in the sandbox: nothing that a script does reaches this process. */
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

  const takePrepared = (answer: JobOutcome<Answer<'prepare'>>): Answer<'prepare'> => {
    if (!answer.ok) {
      if (answer.kind === 'failed') throw toFault(answer);
      const message = explain(answer, settings);
      return { kind: 'unprepared', phase: 'template', message, mayPass: true };
    }
    const { value, body } = answer;
    if (value.kind === 'request') value.request.body = body;
    return value;
  };
  const takeLambda = (answer: JobOutcome<LambdaAnswer>): Answer<'runLambda'> => {
    if (answer.ok) return fromLambdaAnswer(answer.value);
    if (answer.kind === 'failed') throw toFault(answer);
    const message = explain(answer, settings);
    const spent = { log: [], fuelUsed: 0, memoryUsed: 0 };
    return { ok: false, phase: 'run', message, function: 0, ...spent };
  };
  const takeFaults = (answer: JobOutcome<Answer<'checkCode'>>): Answer<'checkCode'> => {
    if (answer.ok) return answer.value;
    if (answer.kind === 'failed') throw toFault(answer);
    return [{ path: ['config'], message: explain(answer, settings), line: 1, column: 1 }];
  };
  // One promise for each job beside the sandbox's own: a batch has a hundred.
  const run = <Value, Taken>(
    job: SandboxJob,
    take: (answer: JobOutcome<Value>) => Taken,
  ): Promise<Taken> => sandbox.run<Value>(job).then(take, reject);

  return {
    sandbox,
    prepare(hook, event, context) {
      const { onTrace, ...told } = context;
      if (onTrace === undefined) {
        const shared = writePrepare(hook, context);
        return run({ kind: 'prepare', shared, ...toEventJob(event) }, takePrepared);
      }
      return run<TracedPrepared, Answer<'prepare'>>(
        { kind: 'tracedPrepare', shared: writePrepare(hook, told), ...toEventJob(event) },
        (answer) => {
          if (!answer.ok) return takePrepared(answer);
          const { prepared, traces } = answer.value;
          for (const trace of traces) onTrace(trace);
          return takePrepared({ ...answer, value: prepared });
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
