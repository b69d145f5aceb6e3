import { ApiError } from './api-error';

const tooLarge = (maxBytes: number) =>
  new ApiError(
    413,
    `The body is larger than ${maxBytes / 1024 / 1024} MiB, the most accepted here.`,
  );

/**
 * Reads a request's body as text, at most `maxBytes`; stops reading as soon as it is more.
 * Throws 413 for a larger body and 400 for bytes that are not UTF-8.
 */
export const readBody = async (request: Request, maxBytes: number): Promise<string> => {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (!request.body) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = request.body.getReader();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    if (error instanceof TypeError) {
      throw new ApiError(400, 'The body is not valid UTF-8, or it broke off.');
    }
    throw error;
  }
};
