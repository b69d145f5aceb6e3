import type { HandlerEvent } from '@/lib/handlers/handler';
import type { Languages } from '@/lib/handlers/languages';

type Hook = Parameters<Languages['prepare']>[0];
type LambdaJob = Parameters<Languages['runLambda']>[0];

/** What is the same for all jobs of a moment. */
export type PrepareContext = Parameters<Languages['prepare']>[2];
export type LambdaContext = Omit<LambdaJob, 'functions' | 'event'>;

// What the thread's functions take, as JSON passes it on. A batch has what its jobs share once.
export type EventInput = [source: string, event: string, data: HandlerEvent['data']];
export type PrepareShared = [hook: Hook, context: PrepareContext];
export type LambdaShared = [functions: LambdaJob['functions'], context: LambdaContext];
export type CheckInput = Parameters<Languages['checkCode']>[0];

/** An event's data is put in as it was recorded, where that is at hand. */
export const toEventText = ({ source, event, data, json }: HandlerEvent): string =>
  `[${JSON.stringify(source)},${JSON.stringify(event)},${json ?? JSON.stringify(data)}]`;

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
