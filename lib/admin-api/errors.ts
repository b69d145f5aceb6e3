import { HttpError } from '@/lib/http/http-error';

/** The one error that Kong returns as plain text instead of JSON. */
export class PlainTextError extends HttpError {}

export const notFound = () => new HttpError(404, 'Not found');
