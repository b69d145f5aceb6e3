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

// Their GET has an effect, which a client that asks for headers only does not mean to cause.
const WITHOUT_HEAD: ReadonlySet<Target['name']> = new Set(['ping']);

/** Finds the function that serves a method on a target; HEAD is served by a GET that only reads (spec §2). */
export const findRoute = (name: Target['name'], method: string): Serve | null => {
  if (method !== 'HEAD') return ROUTES[name].get(method) ?? null;
  return WITHOUT_HEAD.has(name) ? null : (ROUTES[name].get('GET') ?? null);
};

/** Returns the methods of a target in alphabetical order. */
export const methodsOf = (name: Target['name']): string[] => {
  const own = [...ROUTES[name].keys()];
  const hasHead = own.includes('GET') && !WITHOUT_HEAD.has(name);
  return [...own, ...(hasHead ? ['HEAD'] : []), 'OPTIONS'].sort();
};
