import type { Value } from '../values/value';

/** An error a script can catch. Not a JavaScript Error: a stack trace would cost more than the call. */
export class LuaError {
  /** Call stack as text, innermost first, kept for the host only. */
  traceback: string | undefined;
  constructor(readonly value: Value) {}
}

export type LimitKind = 'fuel' | 'memory' | 'depth' | 'output' | 'result';

/** A limit of the caller was reached. Nothing in Lua can catch it. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  constructor(
    readonly limit: LimitKind,
    message: string,
  ) {
    super(message);
  }
}
