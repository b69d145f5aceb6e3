/** What a path of the Admin API names; parts that the path does not have are empty. */
export type Target = {
  name: 'hooks' | 'hook' | 'ping' | 'test' | 'sources' | 'source' | 'event type';
  id: string;
  source: string;
  event: string;
};

const ROOT = 'event-hooks';

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const segmentsOf = (pathname: string): string[] =>
  pathname.replace(/^\//, '').replace(/\/$/, '').split('/').map(decode);

// Hooks belong to no workspace, so that whichever one is named makes no difference.
const withoutWorkspace = (segments: string[]): string[] =>
  segments[0] !== '' && segments[0] !== ROOT && segments[1] === ROOT ? segments.slice(1) : segments;

const toTarget = (name: Target['name'], parts: Partial<Target> = {}): Target => ({
  name,
  id: '',
  source: '',
  event: '',
  ...parts,
});

/** What a path names, with or without a workspace or a trailing slash (spec §2); null for nothing. */
export const findTarget = (pathname: string): Target | null => {
  const [root, first, second, third, ...rest] = withoutWorkspace(segmentsOf(pathname));
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
