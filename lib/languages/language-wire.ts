import type { Languages } from '@/lib/handlers/code/languages';
import type { LambdaRun } from '@/lib/handlers/lambda/run-lambda';
import type { HandlerEvent, Prepared, TextTrace } from '@/lib/handlers/prepared';
import type { SandboxJob } from '@/lib/sandbox/job';

type Hook = Parameters<Languages['prepare']>[0];
type LambdaJob = Parameters<Languages['runLambda']>[0];

/** What is the same for all jobs of a moment. */
export type PrepareContext = Omit<Parameters<Languages['prepare']>[2], 'onTrace'>;
export type LambdaContext = Omit<LambdaJob, 'functions' | 'event'>;

// What the thread's functions take, as JSON passes it on. A batch has what its jobs share once.
// An event's data is not among it: it goes as text, which is read into Lua's values at once.
export type EventInput = [source: string, event: string];
export type PrepareShared = [hook: Hook, context: PrepareContext];
export type LambdaShared = [functions: LambdaJob['functions'], context: LambdaContext];
export type CheckInput = Parameters<Languages['checkCode']>[0];

// Events come in bursts of one kind: their names are written once.
let named: Pick<HandlerEvent, 'source' | 'event'> = { source: '', event: '' };
let names = '["",""]';
const writeNames = (event: HandlerEvent): string => {
  if (event.source !== named.source || event.event !== named.event) {
    named = { source: event.source, event: event.event };
    names = JSON.stringify([event.source, event.event]);
  }
  return names;
};

/** An event as a job has it, its data as it was recorded, where that is at hand. */
export const toEventJob = (event: HandlerEvent): Pick<SandboxJob, 'input' | 'raw'> => ({
  input: writeNames(event),
  raw: event.json ?? JSON.stringify(event.data),
});

/** What a traced preparation answers; the body goes beside it. */
export type TracedPrepared = { prepared: Prepared; traces: TextTrace[] };

type Succeeded = Extract<LambdaRun, { ok: true }>;

/** What came of a function; of one that succeeded untraced the values alone, which are most. */
export type LambdaAnswer =
  | [Succeeded['result'], fuelUsed: number, memoryUsed: number, log: Succeeded['log']]
  | LambdaRun;

export const toLambdaAnswer = (run: LambdaRun): LambdaAnswer =>
  run.ok ? [run.result, run.fuelUsed, run.memoryUsed, run.log] : run;

export const fromLambdaAnswer = (answer: LambdaAnswer): LambdaRun => {
  if (!Array.isArray(answer)) return answer;
  const [result, fuelUsed, memoryUsed, log] = answer;
  return { ok: true, result, log, fuelUsed, memoryUsed };
};

/**
 * Makes the function that writes what jobs share: something that lives long and is never changed,
 * a hook or its list of functions, and the context of the moment. Neither is written twice in a row.
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
