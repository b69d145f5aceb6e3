/** The types of frames. The child's main thread reads these, and never a payload. */
export const FRAME = {
  /** To the child: a batch of jobs. */
  jobs: 1,
  /** To the parent: the results of a batch. */
  results: 2,
  /** To the parent: a job crashed its thread or timed out; the payload says which and how. */
  fault: 3,
  /** To the parent: the first thread is ready. */
  ready: 4,
  /** To the parent: a sign of life. */
  beat: 5,
} as const;

export type Frame = {
  type: number;
  /** The number of the batch. */
  id: number;
  /** Owns its whole ArrayBuffer, so that it can be transferred. */
  payload: Buffer<ArrayBuffer>;
};

type Outgoing = { type: number; id: number; payload: string | Uint8Array };

const HEADER_BYTES = 9;
const MIN_SPACE = 64 * 1024;
const MAX_REUSED_SPACE = 1024 * 1024;

/**
 * Encodes a frame: length and batch as 32 bits each, little-endian, the type as 8 bits, and the
 * payload, a string as UTF-8.
 */
const toFrame = (
  { type, id, payload }: Outgoing,
  space: Buffer<ArrayBuffer>,
): Buffer<ArrayBuffer> => {
  const length = typeof payload === 'string' ? Buffer.byteLength(payload) : payload.length;
  const size = HEADER_BYTES + length;
  const whole = space.length >= size ? space : Buffer.allocUnsafeSlow(Math.max(size, MIN_SPACE));
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
 * Makes a function that writes frames to a stream. It reuses the memory of a frame that was written,
 * because allocating it costs more than filling it.
 */
export const makeFrameWriter = (stream: ByteStream): ((frame: Outgoing) => void) => {
  let space: Buffer<ArrayBuffer> = Buffer.alloc(0);
  return (outgoing) => {
    const frame = toFrame(outgoing, space);
    space = Buffer.alloc(0);
    stream.write(frame, () => {
      const { buffer } = frame;
      if (buffer.byteLength <= MAX_REUSED_SPACE) space = Buffer.from(buffer);
    });
  };
};

/** Makes a function that takes the chunks of a stream and invokes `onFrame` with whole frames. */
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
