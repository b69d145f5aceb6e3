const FRAMING = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Whether a header frames the message or belongs to the connection, which the client decides. */
export const isFramingHeader = (name: string): boolean => FRAMING.has(name.toLowerCase());
