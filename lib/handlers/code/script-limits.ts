const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * What the templates of one request, or the functions of one lambda, may use up together. Preview,
 * test and delivery go by these alike: what one lets pass, all do.
 */
export const SCRIPT_LIMITS = {
  /** Units of work: loop turns, calls, and bytes that library functions handle. */
  fuel: 10_000_000,
  memoryBytes: 64 * MIB,
  /** Nested calls. */
  depth: 16_000,
  /** Bytes templates render to. */
  outputBytes: 4 * MIB,
  /** JSON of what a function returns, in characters. */
  resultBytes: 64 * KIB,
} as const;

/** What of a function's log lines is kept. */
export const SCRIPT_LOG = { lines: 100, lineLength: 4_000 } as const;

/** Compiled templates, and compiled functions, that a process keeps, each. */
export const COMPILED_BYTES = 32 * MIB;
