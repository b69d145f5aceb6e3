import type { Server } from 'node:net';

/** How long requests under way have until their connections are cut. */
export const LISTENER_GRACE_MS = 3_000;
const IDLE_EVERY_MS = 50;

/** A server of HTTP/1; the listener's type allows for others too. */
type Listener = Server & { closeAllConnections?(): void; closeIdleConnections?(): void };

/**
 * Closes a listener: at once when nothing is asked, else when the last answer is out, but no later
 * than `graceMs`. A client that never finishes its request must not keep a process from stopping.
 */
export const closeListener = (server: Listener, graceMs = LISTENER_GRACE_MS): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections?.(), graceMs);
    // A connection that got its answer meanwhile would be kept for the next request.
    const idle = setInterval(() => server.closeIdleConnections?.(), IDLE_EVERY_MS);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(idle);
      resolve();
    });
  });
