import { z } from 'zod';
import { findNearestName } from '@/lib/fields/nearest-name';
import { HttpError } from '@/lib/http/http-error';
import { toFieldErrors, toSummary } from './field-errors';

const isRepeatable = (schema: unknown): boolean =>
  schema instanceof z.ZodOptional ? isRepeatable(schema.unwrap()) : schema instanceof z.ZodArray;

const toUnknown = (name: string, known: string[]): HttpError => {
  const nearest = findNearestName(name, known);
  const hint = nearest
    ? `Did you mean ${nearest}?`
    : known.length === 0
      ? 'This path has no query parameters.'
      : `Known parameters: ${known.join(', ')}.`;
  return new HttpError(400, `Unknown query parameter ${JSON.stringify(name)}. ${hint}`, {
    [name]: 'unknown parameter',
  });
};

/**
 * Decodes query parameters by a schema of flat fields; only array fields may be repeated. Throws 400
 * naming the parameter that is unknown, repeated or invalid.
 */
export const decodeQuery = <S extends z.ZodObject>(
  schema: S,
  parameters: URLSearchParams,
): z.output<S> => {
  const known = Object.keys(schema.shape);
  const values: Record<string, unknown> = {};
  for (const name of new Set(parameters.keys())) {
    if (!known.includes(name)) throw toUnknown(name, known);
    const given = parameters.getAll(name);
    if (given.some((value) => value.includes('\0')))
      throw new HttpError(400, `${name} must not contain a NUL character.`, {
        [name]: 'contains a NUL character',
      });
    if (isRepeatable(schema.shape[name])) values[name] = given;
    else if (given.length === 1) values[name] = given[0];
    else throw new HttpError(400, `${name} must not be repeated.`, { [name]: 'repeated' });
  }
  const result = schema.safeParse(values, { reportInput: true });
  if (result.success) return result.data;
  const fields = toFieldErrors(result.error, known);
  throw new HttpError(400, `Invalid query: ${toSummary(fields)}.`, fields);
};
