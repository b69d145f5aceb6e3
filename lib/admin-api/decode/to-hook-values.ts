import type { DecodedBody } from './decode-body';
import { typeValues } from './type-values';

/** Returns the hook fields of a body: JSON is never coerced, a form is typed by the schema (spec §2). */
export const toHookValues = (body: DecodedBody): Record<string, unknown> =>
  body.kind === 'form' ? typeValues(body.values) : body.values;
