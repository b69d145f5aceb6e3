import { toNestErrors } from '@hookform/resolvers';
import type { FieldErrors, Path, Resolver } from 'react-hook-form';
import { SourceInput } from '@/lib/event-hooks/sources/schema';
import { parseSample } from './parse-sample';
import type { EventDraft, SourceDraft } from './source-draft';
import { defineStrings } from './strings';

export type SourcePath = Path<SourceDraft> | 'root';
/** What is wrong with a draft, one sentence a place. */
export type Complaints = Map<SourcePath, string>;

const EVENT_PART = /^events\.(\d+)\.(name|description|sample|fields|unique)(?:\.(\d+))?/;

/** Where in the form a complaint about a field of the request belongs; `root` when nowhere. */
function toSourcePath(path: string): SourcePath {
  if (path === 'name' || path === 'description' || path === 'events') return path;
  const [, event, part, index] = EVENT_PART.exec(path) ?? [];
  if (event === undefined) return 'root';
  const at = Number(event);
  if (part === 'name' || part === 'description' || part === 'sample') return `events.${at}.${part}`;
  if (part === 'fields' && index !== undefined) return `events.${at}.fields.${Number(index)}.name`;
  return `events.${at}.fields`;
}

/** Complaints by path in the request, put where the form shows them; those of no place are left out. */
export function toSourceComplaints(
  fields: Iterable<readonly [path: string, message: string]>,
): Complaints {
  const complaints: Complaints = new Map();
  for (const [inputPath, message] of fields) {
    const path = toSourcePath(inputPath);
    if (path !== 'root' && !complaints.has(path))
      complaints.set(path, defineStrings.plainly[message] ?? message);
  }
  return complaints;
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

/** The request that saves a draft, checked by the schema that the server checks by. */
export function checkSource(
  draft: SourceDraft,
): { ok: true; input: SourceInput } | { ok: false; complaints: Complaints } {
  const input = {
    name: orAbsent(draft.name),
    description: draft.description.trim(),
    events: draft.events.map(toEventInput),
  };
  const checked = SourceInput.safeParse(input);
  const issues = checked.success ? [] : checked.error.issues;
  const complaints = toSourceComplaints(
    issues.map(({ path, message }) => [path.map(String).join('.'), message] as const),
  );
  for (const [index, { sample }] of draft.events.entries()) {
    const parsed = parseSample(sample);
    if ('problem' in parsed) complaints.set(`events.${index}.sample`, parsed.problem);
  }
  return checked.success && complaints.size === 0
    ? { ok: true, input: checked.data }
    : { ok: false, complaints };
}

// Not zodResolver: the schema is of the request, and its paths are not those of the controls.
export const sourceResolver: Resolver<SourceDraft> = (draft, _context, options) => {
  const checked = checkSource(draft);
  if (checked.ok) return { values: draft, errors: {} };
  const errors: FieldErrors = Object.fromEntries(
    [...checked.complaints].map(([path, message]) => [path, { type: 'schema', message }]),
  );
  return { values: {}, errors: toNestErrors(errors, options) };
};
