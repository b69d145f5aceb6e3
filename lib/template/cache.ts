import { makeBoundedCache } from '../lua/bounded-cache';
import { type CompileResult, compileTemplate, type TemplateOptions } from './compile';

/** A cache of compiled templates by source text that evicts the least recently used ones. */
export type TemplateCache = {
  /** Like `compileTemplate`, but does not compile a cached template again. */
  compile(text: string, options?: TemplateOptions): CompileResult;
  /** The current content of the cache. */
  readonly size: { readonly templates: number; readonly bytes: number };
};

/** The size a failure counts beside its source, which it references several times. */
const FAILURE_BYTES = 1024;

/** Makes a cache that holds at most about `maxBytes`. */
export function makeTemplateCache({ maxBytes }: { maxBytes: number }): TemplateCache {
  const cache = makeBoundedCache<CompileResult>(maxBytes);
  return {
    compile: (text, options) => {
      const key = (options?.extensions?.json === true ? 'j' : '-') + text;
      const known = cache.find(key);
      if (known) return known;
      const result = compileTemplate(text, options);
      const own = result.ok ? result.template.unit.sizeBytes : FAILURE_BYTES;
      cache.keep(key, result, own + key.length * 2);
      return result;
    },
    get size() {
      return { templates: cache.count, bytes: cache.bytes };
    },
  };
}
