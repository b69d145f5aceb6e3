import { expect, it } from 'vitest';
import { readText } from '@/lib/http/read-text';

const read = (body: BodyInit | null, headers: Record<string, string> = {}, maxBytes = 8) =>
  readText(
    new Request('http://hookline.test/', {
      method: 'POST',
      body,
      headers,
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    }),
    maxBytes,
  );

const inPieces = (...pieces: number[][]) =>
  new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(Uint8Array.from(piece));
      controller.close();
    },
  });

it('reads a body with and without a declared length', async () => {
  expect(await read('1234é678', { 'content-length': '9' }, 9)).toBe('1234é678');
  expect(await read(inPieces([0x61, 0xc3], [0xa9]))).toBe('aé');
  expect(await read(null)).toBe('');
});

it('rejects a body whose declared length is over the limit, without reading it', async () => {
  const never = new ReadableStream({
    pull: () => {
      throw new Error('was read');
    },
  });
  await expect(read(never, { 'content-length': '9' })).rejects.toMatchObject({ status: 413 });
});

it('rejects a body that is longer than declared', async () => {
  await expect(read('123456789', { 'content-length': '1' })).rejects.toMatchObject({ status: 413 });
});

it('stops reading a body that exceeds the limit', async () => {
  await expect(read(inPieces([1, 2, 3, 4], [5, 6, 7, 8], [9]))).rejects.toMatchObject({
    status: 413,
  });
});

it.each([
  ['not UTF-8', inPieces([0xff])],
  ['cut within a character', inPieces([0xc3])],
  [
    'broken off',
    new ReadableStream({ pull: (controller) => controller.error(new Error('socket closed')) }),
  ],
])('rejects a body that is %s', async (_what, body) => {
  await expect(read(body)).rejects.toMatchObject({ status: 400 });
});
