import type { Exchange } from '@/lib/api/resources';
import type { ActionResult } from '@/lib/client/action-result';
import type { ExecutedCode } from '@/lib/handlers/code/executed-code';

export type SavedHook = { id: string; version: number };

export type HookRequest = { kong: Record<string, unknown>; hookline: Record<string, unknown> };

/** What a run of a hook came to. */
export type HookRun = {
  /** A receiver that answers 500 was reached, and yet this is false. */
  good: boolean;
  /** Why there was no answer. */
  message: string | null;
  /** Null when nothing was tried. */
  exchange: Exchange | null;
  /** What templates and functions did, of a test. */
  code: ExecutedCode[];
};

/** The server actions the hook screens call; the pages hand them in. */
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
