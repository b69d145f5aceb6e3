import { describe, expect, it } from 'vitest';
import { readInboxBody } from './read-inbox-body';

const MIB = 1024 * 1024;

/** Chunks without end, and how many of them were asked for. */
const makeStream = (chunk: Uint8Array, count = Number.POSITIVE_INFINITY) => {
  let given = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (given === count) return controller.close();
        given += 1;
        controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, given: () => given };
};

describe('the body of a request to an inbox', () => {
  it('may be absent', async () => {
    expect(await readInboxBody(null)).toEqual({ body: new Uint8Array(), bodyBytes: 0 });
  });

  it('is recorded up to one MiB, and counted beyond', async () => {
    const { stream } = makeStream(new Uint8Array(300 * 1024).fill(7), 5);
    const read = await readInboxBody(stream);
    if (typeof read === 'string') throw new Error(read);
    expect([read.body.byteLength, read.body.at(-1), read.bodyBytes]).toEqual([MIB, 7, 1500 * 1024]);
  });

  it('is not read beyond the limit', async () => {
    const { stream, given } = makeStream(new Uint8Array(8 * MIB));
    expect(await readInboxBody(stream)).toBe('too large');
    expect(given()).toBe(9);
  });

  it('may be incomplete', async () => {
    const stream = new ReadableStream({ pull: (controller) => controller.error(new Error('cut')) });
    expect(await readInboxBody(stream)).toBe('incomplete');
    const ended = makeStream(new Uint8Array(1), 1).stream;
    expect(await readInboxBody(ended, () => false)).toBe('incomplete');
  });
});
