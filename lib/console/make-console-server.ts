import { createServer, type RequestListener, type Server } from 'node:http';

const METHODS = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']);
const ALLOW = [...METHODS].join(', ');

const UPGRADE_REJECTED = [
  'HTTP/1.1 400 Bad Request',
  'Connection: close',
  'Content-Length: 0',
  '\r\n',
].join('\r\n');

/**
 * Makes the HTTP server of the console. It rejects requests to which Next responds with 500 or not at
 * all: unsupported methods, request targets that are not paths, and protocol upgrades.
 */
export const makeConsoleServer = (next: RequestListener): Server => {
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    if (method === 'OPTIONS' && url === '*') response.writeHead(204, { Allow: ALLOW }).end();
    else if (!METHODS.has(method)) response.writeHead(405, { Allow: ALLOW }).end();
    else if (url === '*') response.writeHead(400).end();
    else next(request, response);
  });
  // Registered before the listener that Next adds with its first request and that leaves upgrades open.
  server.on('upgrade', (_request, socket) => {
    socket.on('error', () => {});
    socket.end(UPGRADE_REJECTED, () => socket.destroy());
  });
  return server;
};
