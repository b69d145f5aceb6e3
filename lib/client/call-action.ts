import type { ActionResult } from './action-result';

const UNREACHED =
  'The server did not respond, so the change may or may not have been saved. Check before you retry.';

/** Calls a server action. Network errors and exceptions of the action become a result too. */
export async function callAction<T>(
  call: () => Promise<ActionResult<T>>,
): Promise<ActionResult<T>> {
  try {
    return await call();
  } catch {
    // Next hides the error of the server from the browser and logs it there.
    return { ok: false, kind: 'failed', message: UNREACHED, fields: {} };
  }
}
