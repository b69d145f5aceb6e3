import type { Server } from 'node:net';

/** How long running requests have before their connections are closed. */
const LISTENER_GRACE_MS = 3_000;
const IDLE_EVERY_MS = 50;

/** An HTTP/1 server has these methods; the type of the listener allows others. */
type Listener = Server & { closeAllConnections?(): void; closeIdleConnections?(): void };

/**
 * Closes a listener as soon as all running requests have their response, but after `graceMs` at the
 * latest, because a client that never finishes its request must not keep the process from stopping.
 */
export const closeListener = (server: Listener, graceMs = LISTENER_GRACE_MS): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections?.(), graceMs);
    // Otherwise a connection would be kept open for its next request.
    const idle = setInterval(() => server.closeIdleConnections?.(), IDLE_EVERY_MS);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(idle);
      resolve();
    });
  });
