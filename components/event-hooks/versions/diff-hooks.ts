import { type DiffLine, diffLines } from './diff-lines';
import type { HookFields } from './to-hook-fields';

/** One field that differs: as a line of each side, or line by line where it is a longer text. */
export type FieldDifference = {
  path: string;
  /** Null: it is not there. */
  before: string | null;
  after: string | null;
  lines: DiffLine[] | null;
};

/** What differs between two states of a hook, field by field, in the order of the form. */
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
