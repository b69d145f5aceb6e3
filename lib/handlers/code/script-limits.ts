const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * The limits that the templates of one request, or the functions of one lambda, share. They are the
 * same in preview, test and delivery.
 */
export const SCRIPT_LIMITS = {
  /** The instruction budget: loop iterations, calls, and bytes that library functions process. */
  fuel: 10_000_000,
  memoryBytes: 64 * MIB,
  /** Nested calls. */
  depth: 16_000,
  /** Bytes of rendered output. */
  outputBytes: 4 * MIB,
  /** The return value of a function as JSON, in characters. */
  resultBytes: 64 * KIB,
} as const;

/** How many log lines of a function are kept, and how many characters of each. */
export const SCRIPT_LOG = { lines: 100, lineLength: 4_000 } as const;

/** The size of each of two caches: compiled templates, and compiled functions. */
export const COMPILED_BYTES = 32 * MIB;
