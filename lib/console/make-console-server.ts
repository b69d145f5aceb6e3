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
 * Creates the HTTP server of the console. It answers itself what Next would fail on with 500 or
 * leave open: methods that no page has, request targets that are no path, and protocol upgrades.
 */
export const makeConsoleServer = (next: RequestListener): Server => {
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    if (method === 'OPTIONS' && url === '*') response.writeHead(204, { Allow: ALLOW }).end();
    else if (!METHODS.has(method)) response.writeHead(405, { Allow: ALLOW }).end();
    else if (url === '*') response.writeHead(400).end();
    else next(request, response);
  });
  // Before the listener that Next adds with its first request, which leaves an unknown upgrade open.
  server.on('upgrade', (_request, socket) => {
    socket.on('error', () => {});
    socket.end(UPGRADE_REJECTED, () => socket.destroy());
  });
  return server;
};
