import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { certificate } from './certificate';
import { answerBadly } from './receiver-behaviors';
import type { Answer } from './receiver-response';

export type { Answer } from './receiver-response';

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
  /** Where it listens, without a path: `http://127.0.0.1:<port>`. */
  url: string;
  /** All requests so far, oldest first. */
  requests: ReceivedRequest[];
  /** The next requests get these answers, one each; after them the lasting one. */
  answerNext(...answers: Answer[]): void;
  /** What every further request gets; 200 and an empty body until set. */
  answer(answer: Answer | ((request: ReceivedRequest) => Answer)): void;
  /** Resolves when at least so many requests have come in, with the newest of them. */
  waitFor(count: number): Promise<ReceivedRequest>;
  /** Connections that are open now. */
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

const answerWell = (answer: Answer, response: ServerResponse): void => {
  const send = () =>
    response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '');
  if (answer.delayMs === undefined) send();
  else setTimeout(send, answer.delayMs);
};

/** A real receiver on a free port of the loopback address; with `tls` its certificate is self-signed. */
export const makeReceiver = async (options: { tls?: boolean } = {}): Promise<Receiver> => {
  const requests: ReceivedRequest[] = [];
  const waiters = new Set<() => void>();
  const sockets = new Set<Socket>();
  const queue: Answer[] = [];
  let lasting: Answer | ((request: ReceivedRequest) => Answer) = {};
  let server: Server;
  let port = 0;

  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const request = await read(incoming);
    const answer = queue.shift() ?? (typeof lasting === 'function' ? lasting(request) : lasting);
    requests.push(request);
    for (const check of waiters) check();
    if (answer.manners === undefined) answerWell(answer, response);
    else answerBadly(answer, response);
  };
  const listener = (incoming: IncomingMessage, response: ServerResponse) => {
    // A sender that cuts the connection is what some tests are about.
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
    answerNext: (...answers) => queue.push(...answers),
    answer: (answer) => {
      lasting = answer;
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
