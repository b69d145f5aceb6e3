/** So deep may the data be that a script is given or gives. */
export const MAX_DEPTH = 200;
