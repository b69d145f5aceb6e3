import { toNestErrors } from '@hookform/resolvers';
import type { FieldErrors, Path, Resolver } from 'react-hook-form';
import { SourceInput } from '@/lib/event-hooks/sources/schema';
import { parseSample } from './parse-sample';
import type { EventDraft, SourceDraft } from './source-draft';
import { defineStrings } from './strings';

export type SourcePath = Path<SourceDraft> | 'root';
/** The validation errors of a draft by the path of the form, one for each. */
export type SourceErrors = Map<SourcePath, string>;

const EVENT_PART = /^events\.(\d+)\.(name|description|sample|fields|unique)(?:\.(\d+))?/;

/** Converts a path of the request to the path of the form; `root` when no control has it. */
function toSourcePath(path: string): SourcePath {
  if (path === 'name' || path === 'description' || path === 'events') return path;
  const [, event, part, index] = EVENT_PART.exec(path) ?? [];
  if (event === undefined) return 'root';
  const at = Number(event);
  if (part === 'name' || part === 'description' || part === 'sample') return `events.${at}.${part}`;
  if (part === 'fields' && index !== undefined) return `events.${at}.fields.${Number(index)}.name`;
  return `events.${at}.fields`;
}

/** Converts validation errors of the request to those of the form. Errors without a control are omitted. */
export function toSourceErrors(
  fields: Iterable<readonly [path: string, message: string]>,
): SourceErrors {
  const errors: SourceErrors = new Map();
  for (const [inputPath, message] of fields) {
    const path = toSourcePath(inputPath);
    if (path !== 'root' && !errors.has(path))
      errors.set(path, defineStrings.errors[message] ?? message);
  }
  return errors;
}

const orAbsent = (text: string) => (text.trim() === '' ? undefined : text.trim());

const toEventInput = ({ name, description, fields, sample }: EventDraft) => {
  const parsed = parseSample(sample);
  const named = fields.map((field) => ({ ...field, name: field.name.trim() }));
  return {
    name: orAbsent(name),
    description: description.trim(),
    fields: named.map((field) => field.name),
    unique: named.filter(({ unique }) => unique).map((field) => field.name),
    sample: 'sample' in parsed ? parsed.sample : null,
  };
};

/** Converts a draft to the request that saves it, and validates it with the schema of the server. */
export function checkSource(
  draft: SourceDraft,
): { ok: true; input: SourceInput } | { ok: false; errors: SourceErrors } {
  const input = {
    name: orAbsent(draft.name),
    description: draft.description.trim(),
    events: draft.events.map(toEventInput),
  };
  const checked = SourceInput.safeParse(input);
  const issues = checked.success ? [] : checked.error.issues;
  const errors = toSourceErrors(
    issues.map(({ path, message }) => [path.map(String).join('.'), message] as const),
  );
  for (const [index, { sample }] of draft.events.entries()) {
    const parsed = parseSample(sample);
    if ('problem' in parsed) errors.set(`events.${index}.sample`, parsed.problem);
  }
  return checked.success && errors.size === 0
    ? { ok: true, input: checked.data }
    : { ok: false, errors };
}

// Not zodResolver: the paths of the request's schema are not those of the controls.
export const sourceResolver: Resolver<SourceDraft> = (draft, _context, options) => {
  const checked = checkSource(draft);
  if (checked.ok) return { values: draft, errors: {} };
  const errors: FieldErrors = Object.fromEntries(
    [...checked.errors].map(([path, message]) => [path, { type: 'schema', message }]),
  );
  return { values: {}, errors: toNestErrors(errors, options) };
};
