import type { Languages } from '@/lib/handlers/code/languages';
import type { LambdaRun } from '@/lib/handlers/lambda/run-lambda';
import type { HandlerEvent, Prepared, TextTrace } from '@/lib/handlers/prepared';
import type { SandboxJob } from '@/lib/sandbox/job';

type Hook = Parameters<Languages['prepare']>[0];
type LambdaJob = Parameters<Languages['runLambda']>[0];

/** The context that concurrent jobs share. */
export type PrepareContext = Omit<Parameters<Languages['prepare']>[2], 'onTrace'>;
export type LambdaContext = Omit<LambdaJob, 'functions' | 'event'>;

// The parameters of the thread's functions, as JSON. A batch contains shared parameters once. The
// data of an event is passed as a string, which is read into Lua values directly.
export type EventInput = [source: string, event: string];
export type PrepareShared = [hook: Hook, context: PrepareContext];
export type LambdaShared = [functions: LambdaJob['functions'], context: LambdaContext];
export type CheckInput = Parameters<Languages['checkCode']>[0];

// Events arrive in bursts of one kind, so their names are serialized once.
let named: Pick<HandlerEvent, 'source' | 'event'> = { source: '', event: '' };
let names = '["",""]';
const writeNames = (event: HandlerEvent): string => {
  if (event.source !== named.source || event.event !== named.event) {
    named = { source: event.source, event: event.event };
    names = JSON.stringify([event.source, event.event]);
  }
  return names;
};

/** Converts an event to the input of a job, with its data as recorded if available. */
export const toEventJob = (event: HandlerEvent): Pick<SandboxJob, 'input' | 'raw'> => ({
  input: writeNames(event),
  raw: event.json ?? JSON.stringify(event.data),
});

/** The result of a traced preparation; the body is transferred separately. */
export type TracedPrepared = { prepared: Prepared; traces: TextTrace[] };

type Succeeded = Extract<LambdaRun, { ok: true }>;

/** The result of a lambda; a tuple without names for the most frequent case, success without trace. */
export type LambdaReply =
  | [Succeeded['result'], fuelUsed: number, memoryUsed: number, log: Succeeded['log']]
  | LambdaRun;

export const toLambdaReply = (run: LambdaRun): LambdaReply =>
  run.ok ? [run.result, run.fuelUsed, run.memoryUsed, run.log] : run;

export const fromLambdaReply = (reply: LambdaReply): LambdaRun => {
  if (!Array.isArray(reply)) return reply;
  const [result, fuelUsed, memoryUsed, log] = reply;
  return { ok: true, result, log, fuelUsed, memoryUsed };
};

/**
 * Makes the function that serializes what jobs share: a long-lived immutable object, a hook or its
 * list of functions, and the current context. Both are cached until they change.
 */
export const makeSharedWriter = <Context extends object>() => {
  const texts = new WeakMap<object, string>();
  const written = new WeakMap<object, { contextText: string; text: string }>();
  let last: Context | null = null;
  let lastText = '';

  const toContextText = (context: Context): string => {
    if (last === null || !isSame(last, context)) {
      last = context;
      lastText = JSON.stringify(context);
    }
    return lastText;
  };
  const toTextOf = (value: object): string => {
    const text = texts.get(value) ?? JSON.stringify(value);
    texts.set(value, text);
    return text;
  };
  return (value: object, context: Context): string => {
    const contextText = toContextText(context);
    const known = written.get(value);
    if (known !== undefined && known.contextText === contextText) return known.text;
    const text = `[${toTextOf(value)},${contextText}]`;
    written.set(value, { contextText, text });
    return text;
  };
};

const isSame = <Fields extends object>(one: Fields, other: Fields): boolean => {
  for (const name in one) if (one[name] !== other[name]) return false;
  for (const name in other) if (!(name in one)) return false;
  return true;
};
