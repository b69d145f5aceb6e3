/**
 * Thrown when code was not run for a reason outside of it: the queue was full, or no process was
 * available to run it. The caller may retry later.
 */
export class CodeNotRunError extends Error {
  override name = 'CodeNotRunError';
  constructor(
    message: string,
    /** This process is shutting down, so only another process can retry. */
    readonly isStopping: boolean,
  ) {
    super(message);
  }
}
