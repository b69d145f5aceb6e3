import type { Route } from './route';

export type Found =
  | { route: Route; params: Record<string, string> }
  | { allowed: string[] }
  | 'nothing';

// What is no valid escape stands for itself.
const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const matchPath = (pattern: string[], path: string[]): Record<string, string> | null => {
  if (pattern.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const given = path[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decode(given);
    else if (part !== given) return null;
  }
  return params;
};

/**
 * Makes the lookup of a method and path: the route with its path parameters, the methods the path
 * knows when this is none of them, or nothing. HEAD is answered by GET; a trailing slash is ignored.
 */
export const makeFindRoute = (routes: readonly Route[]) => {
  const patterns = routes.map((route) => ({ route, pattern: route.path.split('/') }));
  return (method: string, pathname: string): Found => {
    const path = pathname.replace(/(?<=.)\/$/, '').split('/');
    const wanted = method === 'HEAD' ? 'GET' : method;
    const allowed = new Set<string>();
    for (const { route, pattern } of patterns) {
      const params = matchPath(pattern, path);
      if (!params) continue;
      if (route.method === wanted) return { route, params };
      allowed.add(route.method);
      if (route.method === 'GET') allowed.add('HEAD');
    }
    return allowed.size > 0 ? { allowed: [...allowed, 'OPTIONS'].sort() } : 'nothing';
  };
};
