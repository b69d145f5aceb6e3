import type { ActionResult } from '@/lib/client/action-result';
import type { SourceInput } from '@/lib/event-hooks/sources/schema';

/** The server actions the screens of custom sources call; the pages hand them in. */
export type SourceActions = {
  create(input: SourceInput): Promise<ActionResult<null>>;
  /** `expected`: the source as the form began from it; nothing is saved over anything else. */
  update(name: string, input: SourceInput, expected: object): Promise<ActionResult<null>>;
  remove(name: string): Promise<ActionResult<null>>;
};
