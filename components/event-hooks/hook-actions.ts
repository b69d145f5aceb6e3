import type { Exchange } from '@/lib/api/resources';
import type { ActionResult } from '@/lib/client/action-result';
import type { ExecutedCode } from '@/lib/handlers/code/executed-code';

export type SavedHook = { id: string; version: number };

export type HookRequest = { kong: Record<string, unknown>; hookline: Record<string, unknown> };

/** The result of a test or a ping. */
export type HookRun = {
  /** Whether a delivery would have succeeded; a 500 response is a failure. */
  good: boolean;
  /** Why there was no response. */
  message: string | null;
  /** Null when no request was made. */
  exchange: Exchange | null;
  /** The executed templates and functions of a test. */
  code: ExecutedCode[];
};

/** The server actions of the hook screens; the pages pass them in. */
export type HookActions = {
  create(request: HookRequest): Promise<ActionResult<SavedHook>>;
  update(
    id: string,
    request: HookRequest,
    expectedVersion: number,
  ): Promise<ActionResult<SavedHook>>;
  remove(id: string): Promise<ActionResult<null>>;
  setEnabled(id: string, enabled: boolean): Promise<ActionResult<SavedHook>>;
  ping(id: string): Promise<ActionResult<HookRun>>;
  test(id: string, data: Record<string, unknown>): Promise<ActionResult<HookRun>>;
};
