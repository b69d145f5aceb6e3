/** What a frame carries. The child reads these and nothing of the payload. */
export const FRAME = {
  /** To the child: a batch of jobs. */
  jobs: 1,
  /** To the parent: the answers to a batch. */
  answers: 2,
  /** To the parent: a job ended its thread; the payload says which and how. */
  fault: 3,
  /** To the parent: a thread waits for work. */
  ready: 4,
  /** To the parent: still here. */
  beat: 5,
} as const;

export type Frame = {
  type: number;
  /** The batch. */
  id: number;
  /** Owns the whole of its ArrayBuffer, so that this can be transferred. */
  payload: Buffer<ArrayBuffer>;
};

type Outgoing = { type: number; id: number; payload: string | Uint8Array };

const HEADER_BYTES = 9;
const LEAST_SPACE = 64 * 1024;
const MOST_SPACE_KEPT = 1024 * 1024;

/**
 * A frame in one piece: length and batch as 32 bits each, little-endian, the type, the payload, which
 * is written as UTF-8 when it is a text.
 */
const toFrame = (
  { type, id, payload }: Outgoing,
  space: Buffer<ArrayBuffer>,
): Buffer<ArrayBuffer> => {
  const length = typeof payload === 'string' ? Buffer.byteLength(payload) : payload.length;
  const size = HEADER_BYTES + length;
  const whole = space.length >= size ? space : Buffer.allocUnsafeSlow(Math.max(size, LEAST_SPACE));
  const frame = whole.subarray(0, size);
  frame.writeUInt32LE(length, 0);
  frame.writeUInt32LE(id, 4);
  frame.writeUInt8(type, 8);
  if (typeof payload === 'string') frame.write(payload, HEADER_BYTES);
  else frame.set(payload, HEADER_BYTES);
  return frame;
};

type ByteStream = { write(bytes: Uint8Array, done: () => void): unknown };

/**
 * Makes a function that writes frames to a stream. The memory of one that has left serves the next:
 * to ask for as much each time costs more than to fill it.
 */
export const makeFrameWriter = (stream: ByteStream): ((frame: Outgoing) => void) => {
  let space: Buffer<ArrayBuffer> = Buffer.alloc(0);
  return (outgoing) => {
    const frame = toFrame(outgoing, space);
    space = Buffer.alloc(0);
    stream.write(frame, () => {
      const { buffer } = frame;
      if (buffer.byteLength <= MOST_SPACE_KEPT) space = Buffer.from(buffer);
    });
  };
};

/** Makes a function that takes a stream's chunks, however cut, and passes whole frames on. */
export const makeFrameReader = (onFrame: (frame: Frame) => void): ((chunk: Buffer) => void) => {
  const header = Buffer.alloc(HEADER_BYTES);
  let headerFilled = 0;
  let payload = Buffer.alloc(0);
  let payloadFilled = 0;

  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (headerFilled < HEADER_BYTES) {
        const copied = chunk.copy(header, headerFilled, at);
        headerFilled += copied;
        at += copied;
        if (headerFilled < HEADER_BYTES) return;
        payload = Buffer.allocUnsafeSlow(header.readUInt32LE(0));
        payloadFilled = 0;
      }
      const copied = chunk.copy(payload, payloadFilled, at);
      payloadFilled += copied;
      at += copied;
      if (payloadFilled < payload.length) return;
      headerFilled = 0;
      onFrame({ type: header.readUInt8(8), id: header.readUInt32LE(4), payload });
    }
  };
};
