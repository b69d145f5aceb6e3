import type { ServerResponse } from 'node:http';
import type { ReceiverResponse } from './receiver-response';

const drip = (planned: ReceiverResponse, response: ServerResponse): void => {
  response.writeHead(planned.status ?? 200, planned.headers);
  const timer = setInterval(() => response.write('.'), planned.dripMs ?? 20);
  response.once('close', () => clearInterval(timer));
};

const sendHuge = (planned: ReceiverResponse, response: ServerResponse): void => {
  const total = planned.bytes ?? 10 * 1024 * 1024;
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let sent = 0;
  response.writeHead(planned.status ?? 200, {
    ...planned.headers,
    'content-length': String(total),
  });
  const send = (): void => {
    while (sent < total) {
      const part = chunk.subarray(0, Math.min(chunk.length, total - sent));
      sent += part.length;
      if (!response.write(part)) {
        response.once('drain', send);
        return;
      }
    }
    response.end();
  };
  send();
};

const truncate = (planned: ReceiverResponse, response: ServerResponse): void => {
  response.writeHead(planned.status ?? 200, { 'content-length': '100' });
  response.write('only the beginning', () => response.destroy());
};

/** Responds with the planned fault: late, incomplete, malformed or not at all. */
export const respondWithFault = (planned: ReceiverResponse, response: ServerResponse): void => {
  switch (planned.fault) {
    case 'drip':
      drip(planned, response);
      return;
    case 'huge':
      sendHuge(planned, response);
      return;
    case 'half':
      truncate(planned, response);
      return;
    case 'garbage':
      response.socket?.end('this is not HTTP\r\n\r\n');
      return;
    case 'headers':
      response.writeHead(200, { 'x-long': 'x'.repeat(planned.bytes ?? 100_000) }).end();
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'hang':
    case undefined:
      return;
  }
};
