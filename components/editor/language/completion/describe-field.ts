import type { ScopeField } from '@/lib/client/to-scope';
import { describeAbsence, describeNull } from '../diagnostics/diagnostic-strings';

const LONGEST = 120;

/** Describes a field: its types, a sample value, and in how many events it is missing. */
export function describeField(field: ScopeField): { type: string; sample: string; about: string } {
  const type = field.types.map((each) => each.type).join(' or ') || 'never seen';
  const text = field.sample === undefined ? '' : JSON.stringify(field.sample);
  const sample = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const missing = [describeAbsence(field), describeNull(field)].filter((each) => each !== null);
  const about = [sample === '' ? '' : `e.g. ${sample}`, ...missing].filter(Boolean).join('\n\n');
  return { type, sample, about };
}
