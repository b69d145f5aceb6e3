import type { ActionResult } from '@/lib/client/action-result';

export type SavedHook = { id: string; version: number };

export type HookRequest = { kong: Record<string, unknown>; hookline: Record<string, unknown> };

/** What a run of a handler did: `result` is the handler's answer, `message` why there is none. */
export type HookRun = {
  ok: boolean;
  message: string | null;
  result: unknown;
  request: { method: string; url: string; headers: Record<string, string>; body: string } | null;
  durationMs: number;
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
