import { toPathSegments } from '@/lib/http/path-segments';

/** The resource that a path of the Admin API names; parts absent from the path are empty. */
export type Target = {
  name: 'hooks' | 'hook' | 'ping' | 'test' | 'sources' | 'source' | 'event type';
  id: string;
  source: string;
  event: string;
};

const ROOT = 'event-hooks';

// Hooks are global: the workspace in a path is ignored.
const withoutWorkspace = (segments: string[]): string[] =>
  segments[0] !== '' && segments[0] !== ROOT && segments[1] === ROOT ? segments.slice(1) : segments;

const toTarget = (name: Target['name'], parts: Partial<Target> = {}): Target => ({
  name,
  id: '',
  source: '',
  event: '',
  ...parts,
});

/** Finds the resource of a path, with or without a workspace or a trailing slash (spec §2). */
export const findTarget = (pathname: string): Target | null => {
  const [root, first, second, third, ...rest] = withoutWorkspace(toPathSegments(pathname));
  if (root !== ROOT || rest.length > 0 || [first, second, third].includes('')) return null;
  if (first === undefined) return toTarget('hooks');
  if (first === 'sources') {
    if (second === undefined) return toTarget('sources');
    if (third === undefined) return toTarget('source', { source: second });
    return toTarget('event type', { source: second, event: third });
  }
  if (second === undefined) return toTarget('hook', { id: first });
  const isAction = third === undefined && (second === 'ping' || second === 'test');
  return isAction ? toTarget(second, { id: first }) : null;
};
