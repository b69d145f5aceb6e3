import type { ActionResult } from '@/lib/client/action-result';
import type { SourceInput } from '@/lib/event-hooks/sources/schema';

/** The server actions for custom sources, which the pages pass to the screens. */
export type SourceActions = {
  create(input: SourceInput): Promise<ActionResult<null>>;
  /** `expected` is the source that the form started with. Any other stored source is a conflict. */
  update(name: string, input: SourceInput, expected: object): Promise<ActionResult<null>>;
  remove(name: string): Promise<ActionResult<null>>;
};
