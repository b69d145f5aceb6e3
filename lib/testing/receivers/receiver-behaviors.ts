import type { ServerResponse } from 'node:http';
import type { Answer } from './receiver-response';

const drip = (answer: Answer, response: ServerResponse): void => {
  response.writeHead(answer.status ?? 200, answer.headers);
  const timer = setInterval(() => response.write('.'), answer.dripMs ?? 20);
  response.once('close', () => clearInterval(timer));
};

const sendHuge = (answer: Answer, response: ServerResponse): void => {
  const total = answer.bytes ?? 10 * 1024 * 1024;
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let sent = 0;
  response.writeHead(answer.status ?? 200, { ...answer.headers, 'content-length': String(total) });
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

const cutInTheMiddle = (answer: Answer, response: ServerResponse): void => {
  response.writeHead(answer.status ?? 200, { 'content-length': '100' });
  response.write('only the beginning', () => response.destroy());
};

/** Treats a request in one of the ways that receivers should not. */
export const answerBadly = (answer: Answer, response: ServerResponse): void => {
  switch (answer.manners) {
    case 'drip':
      drip(answer, response);
      return;
    case 'huge':
      sendHuge(answer, response);
      return;
    case 'half':
      cutInTheMiddle(answer, response);
      return;
    case 'garbage':
      response.socket?.end('this is not HTTP\r\n\r\n');
      return;
    case 'headers':
      response.writeHead(200, { 'x-long': 'x'.repeat(answer.bytes ?? 100_000) }).end();
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'hang':
    case undefined:
      return;
  }
};
