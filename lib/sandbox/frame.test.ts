import { expect, test } from 'vitest';
import { type Frame, makeFrameReader, makeFrameWriter } from './frame';
import { decodeResults, encodeResults } from './results';

const toStream = (payloads: string[]): Buffer => {
  const written: Buffer[] = [];
  const write = makeFrameWriter({
    write(bytes, done) {
      written.push(Buffer.from(bytes));
      done();
    },
  });
  for (const [id, payload] of payloads.entries()) write({ type: 7, id, payload });
  return Buffer.concat(written);
};

test.each([1, 2, 8, 9, 10, 1_000])(
  'frames come out whole of a stream cut every %i bytes',
  (size) => {
    const payloads = ['', 'one', '', 'x'.repeat(300), 'ü'];
    const stream = toStream(payloads);
    const frames: Frame[] = [];
    const read = makeFrameReader((frame) => frames.push(frame));
    for (let at = 0; at < stream.length; at += size) read(stream.subarray(at, at + size));
    expect(frames.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4]);
    expect(frames.map(({ payload }) => payload.toString())).toEqual(payloads);
    expect(frames.every(({ type, payload }) => type === 7 && payload.byteOffset === 0)).toBe(true);
  },
);

test('a frame that has not left yet keeps its memory', () => {
  const waiting: { bytes: Uint8Array; done: () => void }[] = [];
  const write = makeFrameWriter({ write: (bytes, done) => waiting.push({ bytes, done }) });
  for (const [id, payload] of ['one', 'two'].entries()) write({ type: 7, id, payload });
  const texts = () => waiting.map(({ bytes }) => Buffer.from(bytes).toString('latin1').slice(9));
  expect(texts()).toEqual(['one', 'two']);
  waiting[0]?.done();
  write({ type: 7, id: 2, payload: 'three' });
  expect(texts().slice(1)).toEqual(['two', 'three']);
  expect(waiting[2]?.bytes.buffer).toBe(waiting[0]?.bytes.buffer);
});

test('results are decoded as they were encoded, bodies byte by byte', () => {
  const results = [
    { value: { text: 'ü' }, body: new Uint8Array([0, 255, 195]) },
    { failed: 'why' },
    { value: null, body: null },
    { value: 3, body: new Uint8Array(0) },
    { value: undefined, body: new Uint8Array([7]) },
  ];
  const decoded = decodeResults(Buffer.from(encodeResults(results)));
  expect(
    decoded.map((result) => ('body' in result && result.body ? [...result.body] : null)),
  ).toEqual([[0, 255, 195], null, null, [], [7]]);
  expect(decoded.map((result) => ('failed' in result ? result.failed : result.value))).toEqual([
    { text: 'ü' },
    'why',
    null,
    3,
    null,
  ]);
});
