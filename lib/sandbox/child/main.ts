import { Socket } from 'node:net';
import { FRAME, makeFrameReader, makeFrameWriter } from '../frame';
import { makeThreadPool } from './thread-pool';

/** The options that the parent passes on the command line. */
export type ChildOptions = {
  entry: string;
  threads: number;
  wallMs: number;
  heapMb: number;
  beatMs: number;
};

const options: ChildOptions = JSON.parse(process.argv[2] ?? '{}');
// The pipe to the parent. It ends when the parent does, however that ends.
const pipe = new Socket({ fd: 3, readable: true, writable: true });
const write = makeFrameWriter(pipe);
const send = (type: number, id: number, payload: string | Uint8Array) =>
  write({ type, id, payload });

const pool = makeThreadPool(
  { ...options, now: () => performance.now() },
  {
    ready: () => send(FRAME.ready, 0, ''),
    finished: (id, results) => send(FRAME.results, id, new Uint8Array(results)),
    fault: ({ id, ...fault }) => send(FRAME.fault, id, JSON.stringify(fault)),
    broken(message) {
      process.stderr.write(`${message}\n`);
      process.exit(1);
    },
  },
);
pipe.on(
  'data',
  makeFrameReader(({ id, payload }) => pool.run({ id, payload: payload.buffer })),
);
for (const event of ['end', 'error', 'close']) pipe.on(event, () => process.exit(0));
// The parent decides when this process ends, not a signal to the whole process group.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

setInterval(() => {
  if (!pool.isBusy()) return;
  pool.check();
  send(FRAME.beat, 0, '');
}, options.beatMs);
