import type { CodeError, CodeHook } from '@/lib/handlers/code/check-code';

/** Checks the code of a hook without running it (spec §1.3); code that may not run is an error too. */
export type CheckCode = (hook: CodeHook) => Promise<CodeError[]>;
