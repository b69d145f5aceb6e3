import type { Actor } from '../store';
import type { SourceDeps } from './deps';
import { sourceExists, tooManySources } from './errors';
import { readSource } from './read-source';
import { MAX_SOURCES } from './schema';
import type { Source } from './source';

/**
 * Adds a source to the catalogue (spec §3.1). Throws `schema violation`, also for the name of a source
 * of the gateway, or `unique constraint violation` when a custom source has this name.
 */
export const createSource = async (
  { sources, clock }: Omit<SourceDeps, 'hooks'>,
  input: unknown,
  actor: Actor,
): Promise<Source> => {
  const after = readSource(input);
  const stored = await sources.refresh();
  if (stored.some(({ name }) => name === after.name)) throw sourceExists(after.name);
  if (stored.length >= MAX_SOURCES) throw tooManySources(MAX_SOURCES);
  const saved = await sources.save({ before: null, after, actor, at: clock() });
  if (saved === 'conflict') throw sourceExists(after.name);
  return after;
};
