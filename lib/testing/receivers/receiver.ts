import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { certificate } from './certificate';
import { respondWithFault } from './receiver-behaviors';
import type { ReceiverResponse } from './receiver-response';

export type { ReceiverResponse } from './receiver-response';

export type ReceivedRequest = {
  method: string;
  path: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Names as they were sent. */
  rawHeaders: [string, string][];
  body: Buffer;
  text: string;
};

export type Receiver = {
  /** The origin it listens on: `http://127.0.0.1:<port>`. */
  url: string;
  /** All requests so far, oldest first. */
  requests: ReceivedRequest[];
  /** Sets the responses of the next requests, one each; later requests get the default response. */
  respondNext(...responses: ReceiverResponse[]): void;
  /** Sets the default response; 200 and an empty body until set. */
  respond(response: ReceiverResponse | ((request: ReceivedRequest) => ReceiverResponse)): void;
  /** Resolves with the newest request once at least `count` requests have arrived. */
  waitFor(count: number): Promise<ReceivedRequest>;
  /** Returns the number of open connections. */
  connections(): number;
  /** Stops listening and cuts all connections; `start` listens again on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
};

const pairs = (raw: string[]): [string, string][] =>
  raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));

const read = async (incoming: IncomingMessage): Promise<ReceivedRequest> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const rawHeaders = pairs(incoming.rawHeaders);
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers: Object.fromEntries(rawHeaders.map(([name, value]) => [name.toLowerCase(), value])),
    rawHeaders,
    body,
    text: body.toString('utf8'),
  };
};

const send = (planned: ReceiverResponse, response: ServerResponse): void => {
  const write = () =>
    response.writeHead(planned.status ?? 200, planned.headers).end(planned.body ?? '');
  if (planned.delayMs === undefined) write();
  else setTimeout(write, planned.delayMs);
};

/** Starts an HTTP receiver on a free loopback port; with `tls` its certificate is self-signed. */
export const makeReceiver = async (options: { tls?: boolean } = {}): Promise<Receiver> => {
  const requests: ReceivedRequest[] = [];
  const waiters = new Set<() => void>();
  const sockets = new Set<Socket>();
  const queue: ReceiverResponse[] = [];
  let usual: ReceiverResponse | ((request: ReceivedRequest) => ReceiverResponse) = {};
  let server: Server;
  let port = 0;

  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const request = await read(incoming);
    const planned = queue.shift() ?? (typeof usual === 'function' ? usual(request) : usual);
    requests.push(request);
    for (const check of waiters) check();
    if (planned.fault === undefined) send(planned, response);
    else respondWithFault(planned, response);
  };
  const listener = (incoming: IncomingMessage, response: ServerResponse) => {
    // Some tests are about senders that cut the connection.
    handle(incoming, response).catch(() => response.destroy());
  };

  const start = async () => {
    server = options.tls ? createTlsServer(certificate, listener) : createServer(listener);
    server.keepAliveTimeout = 60_000;
    server.on(options.tls ? 'secureConnection' : 'connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => sockets.delete(socket));
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address === 'object' && address !== null) port = address.port;
  };
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };

  await start();
  return {
    url: `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    respondNext: (...responses) => queue.push(...responses),
    respond: (response) => {
      usual = response;
    },
    waitFor: (count) =>
      new Promise((resolve) => {
        const check = () => {
          const newest = requests.at(-1);
          if (requests.length < count || newest === undefined) return;
          waiters.delete(check);
          resolve(newest);
        };
        waiters.add(check);
        check();
      }),
    connections: () => sockets.size,
    stop,
    start,
    close: async () => {
      if (server.listening) await stop();
    },
  };
};
