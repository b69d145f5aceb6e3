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

/** Whether a header frames the message or concerns the connection, and so is set by the client. */
export const isFramingHeader = (name: string): boolean => FRAMING.has(name.toLowerCase());
