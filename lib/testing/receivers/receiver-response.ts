/** How a receiver treats a request. Without any of the bad manners it answers properly. */
export type Answer = {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Waits before it answers. */
  delayMs?: number;
  /**
   * `hang`: reads the request and never answers. `drip`: answers, then sends a byte now and then, for
   * ever. `reset`: cuts the connection. `half`: cuts it in the middle of the body. `garbage`: answers
   * with something that is no HTTP. `huge`: a body of `bytes`. `headers`: a header of `bytes`.
   */
  manners?: 'hang' | 'drip' | 'reset' | 'half' | 'garbage' | 'huge' | 'headers';
  bytes?: number;
  dripMs?: number;
};
