import type { Serve } from './deps';
import type { Target } from './find-target';
import { getHook, removeHook, updateHook, upsertHook } from './routes/hook';
import { createHook, listHooks } from './routes/hooks';
import { pingHook } from './routes/ping-hook';
import { getEventType, getSource, listSources } from './routes/sources';
import { testHook } from './routes/test-hook';

const ROUTES: Record<Target['name'], ReadonlyMap<string, Serve>> = {
  hooks: new Map([
    ['GET', listHooks],
    ['POST', createHook],
  ]),
  hook: new Map([
    ['GET', getHook],
    ['PUT', upsertHook],
    ['PATCH', updateHook],
    ['DELETE', removeHook],
  ]),
  ping: new Map([['GET', pingHook]]),
  test: new Map([['POST', testHook]]),
  sources: new Map([['GET', listSources]]),
  source: new Map([['GET', getSource]]),
  'event type': new Map([['GET', getEventType]]),
};

/** What serves a method on a target, or null; HEAD is served as GET is (spec §2). */
export const findRoute = (name: Target['name'], method: string): Serve | null =>
  ROUTES[name].get(method === 'HEAD' ? 'GET' : method) ?? null;

/** The methods a target has, in alphabetical order. */
export const methodsOf = (name: Target['name']): string[] => {
  const own = [...ROUTES[name].keys()];
  return [...own, ...(own.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort();
};
