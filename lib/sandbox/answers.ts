import type { JobResult } from './job';

/** One job's answer as a thread gives it. */
export type ThreadAnswer = JobResult | { failed: string };

/** Bytes of the body, -1 for none; or why it failed. */
type Entry = [value: unknown, bodyBytes: number] | [failed: string];

const LENGTH_BYTES = 4;

/** Answers as bytes: the length of the head, the head in JSON, then the bodies one after the other. */
export const encodeAnswers = (answers: readonly ThreadAnswer[]): Uint8Array<ArrayBuffer> => {
  const bodies: Uint8Array[] = [];
  let bodyBytes = 0;
  const entries = answers.map((answer): Entry => {
    if ('failed' in answer) return [answer.failed];
    if (!answer.body) return [answer.value, -1];
    bodies.push(answer.body);
    bodyBytes += answer.body.length;
    return [answer.value, answer.body.length];
  });
  const head = JSON.stringify(entries);
  const headBytes = Buffer.byteLength(head);
  const bytes = Buffer.allocUnsafeSlow(LENGTH_BYTES + headBytes + bodyBytes);
  bytes.writeUInt32LE(headBytes, 0);
  let at = LENGTH_BYTES + bytes.write(head, LENGTH_BYTES);
  for (const body of bodies) {
    bytes.set(body, at);
    at += body.length;
  }
  return bytes;
};

/** Reads what encodeAnswers wrote. Bodies are views of the payload. */
export const decodeAnswers = (payload: Buffer): ThreadAnswer[] => {
  const headEnd = LENGTH_BYTES + payload.readUInt32LE(0);
  const entries: Entry[] = JSON.parse(payload.toString('utf8', LENGTH_BYTES, headEnd));
  let at = headEnd;
  return entries.map((entry): ThreadAnswer => {
    if (entry.length === 1) return { failed: entry[0] };
    const [value, bodyBytes] = entry;
    if (bodyBytes < 0) return { value, body: null };
    const body = new Uint8Array(payload.buffer, payload.byteOffset + at, bodyBytes);
    at += bodyBytes;
    return { value, body };
  });
};
