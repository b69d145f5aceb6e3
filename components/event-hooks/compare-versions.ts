import type { HookVersionResource } from '@/lib/api/resources';

type Snapshot = HookVersionResource['hook'];

const IGNORED = new Set(['version', 'updated_at', 'created_at', 'id', 'has_secret']);
const DEEP = new Set(['config', 'delivery']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Names of the fields that differ between two saved states, `config.url` for those inside. A secret
 * that was replaced by another looks the same, because both are masked.
 */
export function findChangedFields(before: Snapshot, after: Snapshot): string[] {
  return diff({ ...before }, { ...after }, '').sort();
}

function diff(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  prefix: string,
): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const [old, now] = [before[key], after[key]];
    if ((prefix === '' && IGNORED.has(key)) || equal(old, now)) return [];
    if (DEEP.has(key) && prefix === '' && isRecord(old) && isRecord(now)) {
      return diff(old, now, `${key}.`);
    }
    return [`${prefix}${key}`];
  });
}
