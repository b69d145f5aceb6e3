const CHUNK = /\[string ".*?"\]:\d+: /s;

/**
 * Rewrites an error of Lua for people: without the name of its chunk, whose line is shown beside it,
 * and with JSON null called null. Records and wire formats keep the text as Kong writes it.
 */
export const toReadableError = (message: string): string =>
  message.replace(CHUNK, '').replaceAll('a userdata value', 'a null value');
