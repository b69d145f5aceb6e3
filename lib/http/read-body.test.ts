import { describe, expect, it } from 'vitest';
import { readBody, readStream } from './read-body';

/** A stream of equal chunks, and how many of them were read. */
const makeStream = (chunk: number[], count: number) => {
  let given = 0;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: (controller) => {
        if (given === count) return controller.close();
        given += 1;
        controller.enqueue(Uint8Array.from(chunk));
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, given: () => given };
};

const failing = () =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => controller.error(new Error('socket closed')),
  });

describe('readStream', () => {
  it('returns all bytes and their number', async () => {
    const read = await readStream(makeStream([1, 2], 2).stream, { maxBytes: 4 });
    expect(read).toEqual({ bytes: Uint8Array.of(1, 2, 1, 2), size: 4 });
    expect(await readStream(null, { maxBytes: 4 })).toEqual({ bytes: new Uint8Array(), size: 0 });
  });

  it('keeps the first bytes only, and counts the rest', async () => {
    const read = await readStream(makeStream([1, 2], 4).stream, { maxBytes: 8, keptBytes: 3 });
    expect(read).toEqual({ bytes: Uint8Array.of(1, 2, 1), size: 8 });
  });

  it('stops reading over the limit', async () => {
    const { stream, given } = makeStream([1, 2, 3], 100);
    expect(await readStream(stream, { maxBytes: 8 })).toBe('too large');
    expect(given()).toBe(3);
  });

  it('is incomplete when the stream fails', async () => {
    expect(await readStream(failing(), { maxBytes: 8 })).toBe('incomplete');
  });
});

describe('readBody', () => {
  const read = (body: BodyInit | null, headers: Record<string, string> = {}) =>
    readBody(
      new Request('http://hookline.test/', {
        method: 'POST',
        body,
        headers,
        ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      }),
      4,
    );

  it('reads a body with and without a declared length', async () => {
    const bytes = Uint8Array.of(1, 2, 1, 2);
    expect(await read(bytes, { 'content-length': '4' })).toEqual(bytes);
    expect(await read(makeStream([1, 2], 2).stream)).toEqual(bytes);
    expect(await read(null)).toEqual(new Uint8Array());
  });

  it('does not read a body whose declared length is over the limit', async () => {
    const { stream, given } = makeStream([1], 5);
    expect(await read(stream, { 'content-length': '5' })).toBe('too large');
    expect(given()).toBe(0);
  });

  it('rejects a body that is longer than declared', async () => {
    expect(await read('12345', { 'content-length': '1' })).toBe('too large');
  });

  it.each<Record<string, string>>([{}, { 'content-length': '4' }])(
    'is incomplete when it breaks off: %j',
    async (headers) => {
      expect(await read(failing(), headers)).toBe('incomplete');
    },
  );
});
