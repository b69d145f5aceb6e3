import type { EventHookInput } from './schema';

/** A text of a hook's config that does not compile, and where. */
export type CodeFault = {
  /** Within the hook, such as `['config', 'payload', 'text']`. */
  path: (string | number)[];
  message: string;
  line: number;
  column: number;
};

/** What of a hook has to do with code. */
export type CodeHook = Pick<EventHookInput, 'handler' | 'config'> & {
  delivery: { jsonHelper: boolean };
};

/** Compiles the code of a hook without running it (spec §1.3); also what may not run is a fault. */
export type CheckCode = (hook: CodeHook) => Promise<CodeFault[]>;
