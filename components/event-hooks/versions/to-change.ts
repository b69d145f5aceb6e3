import type { HookVersionResource } from '@/lib/api/resources';
import { toDraft } from '../form/make-draft';
import { diffHooks } from './diff-hooks';
import { versionStrings as words } from './strings';
import { toHookFields } from './to-hook-fields';

/** What a save changed, in a few words. */
export function toChange(
  version: HookVersionResource,
  before: HookVersionResource | undefined,
): string {
  if (!before) return version.version === 1 ? words.created : '';
  const [old, now] = [before, version].map(({ hook }) => toHookFields(toDraft(hook)));
  if (!old || !now) return '';
  const paths = diffHooks(old, now).map(({ path }) => path);
  return paths.length === 0 ? words.unchanged : words.changed(paths.join(', '));
}
