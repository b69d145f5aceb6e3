const KEPT_BYTES = 1024 * 1024;
const COUNTED_BYTES = 64 * 1024 * 1024;

export type ArrivedBody = { body: Uint8Array; bodyBytes: number };

const join = (chunks: Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
};

/**
 * Reads a body to its end: keeps the first MiB and counts the rest, up to 64 MiB. `too large` beyond
 * that, `broke off` when the sender did; `isComplete` tells, since a stream that is opened after its
 * sender left just ends.
 */
export const readArrivedBody = async (
  stream: ReadableStream<Uint8Array> | null,
  isComplete: () => boolean = () => true,
): Promise<ArrivedBody | 'too large' | 'broke off'> => {
  const chunks: Uint8Array[] = [];
  let kept = 0;
  let bodyBytes = 0;
  const reader = stream?.getReader();
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done || value === undefined)
        return isComplete() ? { body: join(chunks, kept), bodyBytes } : 'broke off';
      bodyBytes += value.byteLength;
      if (bodyBytes > COUNTED_BYTES) {
        await reader?.cancel();
        return 'too large';
      }
      const chunk = value.subarray(0, KEPT_BYTES - kept);
      // A copy, or a small rest would hold the whole of a large chunk.
      if (chunk.byteLength > 0) chunks.push(chunk.slice());
      kept += chunk.byteLength;
    }
  } catch {
    return 'broke off';
  }
};
