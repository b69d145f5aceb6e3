import { ApiError } from './api-error';

const MIB = 1024 * 1024;

const toSize = (bytes: number): string =>
  bytes < MIB ? `${bytes / 1024} KiB` : `${bytes / MIB} MiB`;

const tooLarge = (maxBytes: number) =>
  new ApiError(413, `The body is larger than ${toSize(maxBytes)}, the most accepted here.`);

// Reading a stream costs three times the CPU of reading a body whole, so it is only done for those
// that do not say how long they are.
const readStream = async (body: ReadableStream<Uint8Array>, maxBytes: number) => {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
};

const readBytes = (request: Request, maxBytes: number) => {
  const declared = request.headers.get('content-length');
  if (Number(declared ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (declared !== null) return request.arrayBuffer();
  return request.body ? readStream(request.body, maxBytes) : new Uint8Array();
};

/**
 * Reads a request's body as text, at most `maxBytes`; stops reading as soon as it is more.
 * Throws 413 for a larger body and 400 for bytes that are not UTF-8, or that broke off.
 */
export const readBody = async (request: Request, maxBytes: number): Promise<string> => {
  try {
    const bytes = await readBytes(request, maxBytes);
    if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError(400, 'The body is not valid UTF-8, or it broke off.');
  }
};
