import { toNestErrors } from '@hookform/resolvers';
import type { FieldErrors, Resolver } from 'react-hook-form';
import { checkDraft } from './check-draft';
import type { HookDraft } from './hook-draft';

// Not zodResolver: the schema describes the request, whose paths differ from those of the form.
export const hookResolver: Resolver<HookDraft> = (draft, _context, options) => {
  const checked = checkDraft(draft);
  if (checked.ok) return { values: draft, errors: {} };
  const errors: FieldErrors = Object.fromEntries(
    [...checked.errors].map(([path, message]) => [path, { type: 'schema', message }]),
  );
  return { values: {}, errors: toNestErrors(errors, options) };
};
