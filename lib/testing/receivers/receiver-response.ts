/** The response of a test receiver, and optionally a fault. Without one the response is complete. */
export type ReceiverResponse = {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Delay before the response. */
  delayMs?: number;
  /**
   * `hang`: reads the request and never responds. `drip`: responds, then sends one byte at a time without
   * end. `reset`: resets the connection. `half`: closes it in the middle of the body. `garbage`: responds
   * with bytes that are not HTTP. `huge`: a body of `bytes`. `headers`: a header of `bytes`.
   */
  fault?: 'hang' | 'drip' | 'reset' | 'half' | 'garbage' | 'huge' | 'headers';
  bytes?: number;
  dripMs?: number;
};
