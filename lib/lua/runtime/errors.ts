import type { Value } from '../values/value';

/**
 * An error that a script can catch. Not a JavaScript Error, because a stack trace would cost more
 * than the call itself.
 */
export class LuaError {
  /** The call stack, innermost call first. Only the host reads it. */
  traceback: string | undefined;
  constructor(readonly value: Value) {}
}

export type LimitKind = 'fuel' | 'memory' | 'depth' | 'output' | 'result';

/** Thrown when a run reaches one of its limits. Lua code cannot catch it. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  constructor(
    readonly limit: LimitKind,
    message: string,
  ) {
    super(message);
  }
}
