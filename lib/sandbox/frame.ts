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

const HEADER_BYTES = 9;

/**
 * A frame in one piece: length and batch as 32 bits each, little-endian, the type, the payload, which
 * is written as UTF-8 when it is a text.
 */
export const toFrame = (type: number, id: number, payload: string | Uint8Array): Buffer => {
  const length = typeof payload === 'string' ? Buffer.byteLength(payload) : payload.length;
  const frame = Buffer.allocUnsafeSlow(HEADER_BYTES + length);
  frame.writeUInt32LE(length, 0);
  frame.writeUInt32LE(id, 4);
  frame.writeUInt8(type, 8);
  if (typeof payload === 'string') frame.write(payload, HEADER_BYTES);
  else frame.set(payload, HEADER_BYTES);
  return frame;
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
