import { findNearestName } from '@/lib/fields/nearest-name';
import type { SourceResource } from '../resources';

/** Validates the source and event of incoming events. */
export type Catalogue = {
  /** Returns the validation errors by field, or null when both are known. */
  validate(source: string, event: string): Record<string, string> | null;
};

const suggest = (typed: string, known: Iterable<string>, elsewhere: string): string => {
  const nearest = findNearestName(typed, known);
  return nearest ? `did you mean ${JSON.stringify(nearest)}?` : elsewhere;
};

const toCatalogue = (sources: readonly SourceResource[]): Catalogue => {
  const known = new Map(
    sources.map(({ name, events }) => [name, new Set(events.map((event) => event.name))]),
  );
  return {
    validate: (source, event): Record<string, string> | null => {
      const events = known.get(source);
      if (!events) {
        const hint = suggest(source, known.keys(), 'GET /api/sources lists the known ones');
        return { source: `unknown source ${JSON.stringify(source)}; ${hint}` };
      }
      if (events.has(event)) return null;
      const hint = suggest(event, events, 'GET /api/sources lists its events');
      return { event: `source ${source} has no event ${JSON.stringify(event)}; ${hint}` };
    },
  };
};

/** Makes a function that builds the catalogue of a list of sources once per array. */
export const makeCatalogue = (): ((sources: readonly SourceResource[]) => Catalogue) => {
  const built = new WeakMap<readonly SourceResource[], Catalogue>();
  return (sources) => {
    const catalogue = built.get(sources) ?? toCatalogue(sources);
    built.set(sources, catalogue);
    return catalogue;
  };
};
