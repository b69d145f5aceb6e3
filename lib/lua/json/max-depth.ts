/** The maximum nesting depth of data passed to and from scripts. */
export const MAX_DEPTH = 200;
