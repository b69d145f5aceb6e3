import { once } from 'node:events';
import { createServer, type RequestListener, request } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { closeListener } from './close-listener';

const listen = async (listener: RequestListener) => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
};

it('cuts off a client that never finishes its request', async () => {
  const { server, port } = await listen(() => {});
  const socket = connect(port, '127.0.0.1', () => socket.write('POST / HTTP/1.1\r\nHost: x\r\n'));
  const cut = once(socket, 'close');
  socket.on('error', () => {});
  await once(server, 'connection');
  await closeListener(server, 20);
  await cut;
});

it('lets a running request finish', async () => {
  let finish = () => {};
  const { server, port } = await listen((_request, response) => {
    finish = () => response.end('done');
    server.emit('asked');
  });
  const asked = once(server, 'asked');
  const responded = once(request({ port, host: '127.0.0.1' }).end(), 'response');
  await asked;
  const closed = closeListener(server, 60_000);
  finish();
  const [response] = await responded;
  expect(response.statusCode).toBe(200);
  response.resume();
  await closed;
});
