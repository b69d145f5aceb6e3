import { isRecord } from '@/lib/fields/is-record';
import { toValueType, type ValueType } from '../value-type';

/** One difference between two values, at a path such as `user.name` or `tags[]`. */
export type ValueChange = { path: string } & (
  | { kind: 'removed' | 'added' | 'value' }
  | { kind: 'type'; from: ValueType; to: ValueType }
);

const DEEPEST = 32;
const PLAIN_KEY = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

const join = (path: string, key: string): string => {
  const name = PLAIN_KEY.test(key) ? key : JSON.stringify(key);
  return path === '' ? name : `${path}.${name}`;
};

/** Lists the changes from one value to another: fields by name, list items by index. */
export const compareValues = (
  before: unknown,
  after: unknown,
  path = '',
  depth = 0,
): ValueChange[] => {
  const [from, to] = [toValueType(before), toValueType(after)];
  if (from !== to) return [{ path, kind: 'type', from, to }];
  if (depth > DEEPEST) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, at) => {
      if (at >= after.length) return [{ path: `${path}[]`, kind: 'removed' as const }];
      if (at >= before.length) return [{ path: `${path}[]`, kind: 'added' as const }];
      return compareValues(before[at], after[at], `${path}[]`, depth + 1);
    }).flat();
  }
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key): ValueChange[] => {
      const at = join(path, key);
      if (!Object.hasOwn(after, key)) return [{ path: at, kind: 'removed' }];
      if (!Object.hasOwn(before, key)) return [{ path: at, kind: 'added' }];
      return compareValues(before[key], after[key], at, depth + 1);
    });
  }
  return before === after ? [] : [{ path, kind: 'value' }];
};
