import type { ActionResult } from './action-result';

const UNREACHED =
  'The server did not answer, so it is not known whether this was done. Look, then try again.';

/** Calls a server action; one that fails on its way, or fails in itself, is a result too. */
export async function callAction<T>(
  call: () => Promise<ActionResult<T>>,
): Promise<ActionResult<T>> {
  try {
    return await call();
  } catch {
    // Next hides what the server threw and logs it there; there is nothing more to tell.
    return { ok: false, kind: 'failed', message: UNREACHED, fields: {} };
  }
}
