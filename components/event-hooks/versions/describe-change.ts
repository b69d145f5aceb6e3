import type { HookVersionResource } from '@/lib/api/resources';
import { toDraft } from '../form/make-draft';
import { diffHooks } from './diff-hooks';
import { versionStrings as words } from './strings';
import { toHookFields } from './to-hook-fields';

/**
 * Describes what a version changed. `older` are the versions before it, newest first. A version that
 * is identical to an older one is described as its restoration, except where a switch explains it.
 */
export function describeChange(
  version: HookVersionResource,
  older: readonly HookVersionResource[],
): string {
  const [previous, ...rest] = older;
  if (!previous) return version.version === 1 ? words.created : '';
  const paths = findChangedPaths(previous, version);
  if (paths.length === 0) return words.unchanged;
  const restored = rest.find((each) => findChangedPaths(each, version).length === 0);
  // Disabling and enabling a hook also leads back to an older version.
  const isSwitch = paths.every((path) => path === 'enabled');
  return restored && !isSwitch
    ? words.restoredFrom(restored.version)
    : words.changed(paths.join(', '));
}

function findChangedPaths(before: HookVersionResource, after: HookVersionResource): string[] {
  const [old, now] = [before, after].map(({ hook }) => toHookFields(toDraft(hook)));
  return old && now ? diffHooks(old, now).map(({ path }) => path) : [];
}
