import { DomainError, type DomainErrorName } from '@/lib/event-hooks/errors';
import { HttpError } from '@/lib/http/http-error';
import type { Reply } from '@/lib/http/reply';
import { PlainTextError } from './errors';

const STATUS: Record<DomainErrorName, number> = {
  'invalid primary key': 400,
  'schema violation': 400,
  'primary key violation': 400,
  'unique constraint violation': 409,
  'not found': 404,
  'invalid offset': 400,
  'invalid size': 400,
  conflict: 409,
  'in use': 409,
};

const fromDomainError = (error: DomainError, method: string): Reply => {
  // Only PATCH names the missing hook; Kong's other routes return just this message.
  if (error.name === 'not found' && method !== 'PATCH')
    return { status: 404, body: { message: 'Not found' } };
  const status = STATUS[error.name];
  if (error.name === 'conflict') return { status, body: { message: error.message } };
  const { code, name, message, fields } = error;
  return { status, body: { code, name, message, fields } };
};

const fromHttpError = (error: HttpError): Reply => {
  const { status, message } = error;
  if (message === '') return { status };
  return error instanceof PlainTextError
    ? { status, text: message }
    : { status, body: { message } };
};

/** Returns Kong's response for an error (spec §1.3); null for an unexpected error. */
export const toErrorReply = (error: unknown, method: string): Reply | null => {
  if (error instanceof DomainError) return fromDomainError(error, method);
  if (error instanceof HttpError) return fromHttpError(error);
  return null;
};
