import { UNKNOWN_FIELD } from '@/lib/fields/expected';
import type { Violation } from './violations';

type Frame = { value: unknown; key: PropertyKey; parent: Frame | null };

const pathOf = (frame: Frame | null): PropertyKey[] => {
  const path: PropertyKey[] = [];
  for (let at = frame; at?.parent; at = at.parent) path.unshift(at.key);
  return path;
};

/**
 * Finds every key `__proto__` in a JSON value, and reports it as an unknown field. Such a key is legal
 * JSON, but code that copies it by assignment changes an object's prototype.
 */
export const findHostileKeys = (value: unknown): Violation[] => {
  const found: Violation[] = [];
  const open: Frame[] = [{ value, key: '', parent: null }];
  for (let frame = open.pop(); frame; frame = open.pop()) {
    if (typeof frame.value !== 'object' || frame.value === null) continue;
    for (const [key, child] of Object.entries(frame.value)) {
      if (key === '__proto__') {
        found.push({ path: [...pathOf(frame), key], message: UNKNOWN_FIELD });
      } else {
        open.push({
          value: child,
          key: Array.isArray(frame.value) ? Number(key) : key,
          parent: frame,
        });
      }
    }
  }
  return found;
};
