import { HttpError } from '../http-error';

/** The most a request may carry. */
export const MAX_BODY_BYTES = 10 * 1024 * 1024;

const tooLarge = () => new HttpError(413, `request body is larger than ${MAX_BODY_BYTES} bytes`);

const join = (chunks: Uint8Array[], length: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
};

/** Reads a request's body, and stops reading as soon as it is larger than allowed (413). */
export const readBody = async (request: Request): Promise<Uint8Array<ArrayBuffer>> => {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw new HttpError(400, 'request body ended before its time');
    });
    if (done) break;
    length += value.byteLength;
    if (length > MAX_BODY_BYTES) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
  }
  return join(chunks, length);
};
