import { type DiffLine, diffLines } from './diff-lines';
import type { HookFields } from './to-hook-fields';

/** One field that differs, line by line if it has several lines. */
export type FieldDifference = {
  path: string;
  /** Null when the field is not set. */
  before: string | null;
  after: string | null;
  lines: DiffLine[] | null;
};

/** Returns the fields that differ between two versions of a hook, in the order of the form. */
export function diffHooks(before: HookFields, after: HookFields): FieldDifference[] {
  const paths = [...new Set([...after.keys(), ...before.keys()])];
  return paths.flatMap((path) => {
    const [old, now] = [before.get(path) ?? null, after.get(path) ?? null];
    if (old === now) return [];
    const long = [old, now].some((text) => text?.includes('\n'));
    const lines = long && old !== null && now !== null ? diffLines(old, now) : null;
    return [{ path, before: old, after: now, lines }];
  });
}
