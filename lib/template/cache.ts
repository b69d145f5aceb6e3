import { makeBoundedCache } from '../lua/bounded-cache';
import { type CompileResult, compileTemplate, type TemplateOptions } from './compile';

/** Compiled templates by their text, the least recently used ones dropped. */
export type TemplateCache = {
  /** As `compileTemplate`, but a text that was compiled lately is not compiled again. */
  compile(text: string, options?: TemplateOptions): CompileResult;
  /** What is kept. */
  readonly size: { readonly templates: number; readonly bytes: number };
};

/** What a failure is counted as beside its text, which it holds a few times over. */
const FAILURE_BYTES = 1024;

/** A cache that keeps at most about `maxBytes`, whatever is put through it. */
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
