import { toPathSegments } from '@/lib/http/path-segments';
import type { Route } from './define-route';

export type Found = { route: Route; params: Record<string, string> } | { allowed: string[] };

const matchPath = (pattern: string[], path: string[]): Record<string, string> | null => {
  if (pattern.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = path[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return null;
  }
  return params;
};

/**
 * Makes the function that finds the route of a method and path: the route with its path parameters,
 * the methods of the path when it has no such method, or null for an unknown path. GET serves HEAD.
 */
export const makeFindRoute = (routes: readonly Route[]) => {
  const patterns = routes.map((route) => ({ route, pattern: route.path.slice(1).split('/') }));
  return (method: string, pathname: string): Found | null => {
    const path = toPathSegments(pathname);
    const wanted = method === 'HEAD' ? 'GET' : method;
    const allowed = new Set<string>();
    for (const { route, pattern } of patterns) {
      const params = matchPath(pattern, path);
      if (!params) continue;
      if (route.method === wanted) return { route, params };
      allowed.add(route.method);
      if (route.method === 'GET') allowed.add('HEAD');
    }
    return allowed.size > 0 ? { allowed: [...allowed, 'OPTIONS'].sort() } : null;
  };
};
