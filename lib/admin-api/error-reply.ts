import { DomainError, type DomainErrorName } from '@/lib/event-hooks/errors';
import { HttpError } from './http-error';
import type { Reply } from './reply';

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
  // Only an update says which hook it did not find; Kong's other routes say no more than this.
  if (error.name === 'not found' && method !== 'PATCH')
    return { status: 404, body: { message: 'Not found' } };
  const status = STATUS[error.name];
  if (error.name === 'conflict') return { status, body: { message: error.message } };
  const { code, name, message, fields } = error;
  return { status, body: { code, name, message, fields } };
};

const fromHttpError = ({ status, message, format }: HttpError): Reply => {
  if (message === '') return { status };
  return format === 'text' ? { status, text: message } : { status, body: { message } };
};

/**
 * The one place where errors become Kong's bodies (spec §1.3). Null for what is neither the caller's
 * fault nor expected.
 */
export const toErrorReply = (error: unknown, method: string): Reply | null => {
  if (error instanceof DomainError) return fromDomainError(error, method);
  if (error instanceof HttpError) return fromHttpError(error);
  return null;
};
