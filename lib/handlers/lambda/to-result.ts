import { fromLua, type Json, LimitError, type Value } from '@/lib/lua';
import { SCRIPT_LIMITS } from '../code/script-limits';
import type { LambdaFailure } from './lambda-failure';

type Converted = { ok: true; result: Json } | { ok: false; failure: LambdaFailure };

const TOO_LARGE: Converted = {
  ok: false,
  failure: { phase: 'run', message: 'result limit exceeded', function: 0, limit: 'result' },
};

/** Converts the return value of a function to JSON of a bounded size. */
export const toResult = (value: Value): Converted => {
  try {
    const result = fromLua(value, SCRIPT_LIMITS.resultBytes / 2);
    return JSON.stringify(result).length > SCRIPT_LIMITS.resultBytes
      ? TOO_LARGE
      : { ok: true, result };
  } catch (error) {
    if (error instanceof LimitError) return TOO_LARGE;
    throw error;
  }
};
