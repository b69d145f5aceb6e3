import { HttpError } from '@/lib/http/http-error';

const KEY = /^[\x20-\x7e]{1,255}$/;

/** Returns an idempotency key; throws 400 unless it is 1 to 255 printable ASCII characters. */
export const checkIdempotencyKey = (key: string, field: string): string => {
  if (KEY.test(key)) return key;
  throw new HttpError(400, `${field} must be 1 to 255 printable ASCII characters.`, {
    [field]: 'expected 1 to 255 printable ASCII characters',
  });
};
