/**
 * Code was not run, by no fault of its own: there was no room for it, or no process to run it in. It
 * may be asked for again later.
 */
export class CodeNotRunError extends Error {
  override name = 'CodeNotRunError';
  constructor(
    message: string,
    /** This process is ending, so that later means elsewhere. */
    readonly isStopping: boolean,
  ) {
    super(message);
  }
}
