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
  // A Map keeps the order of insertion: its first entry is the one unused for longest.
  const entries = new Map<string, { result: CompileResult; bytes: number }>();
  let bytes = 0;
  const drop = (key: string, entryBytes: number) => {
    entries.delete(key);
    bytes -= entryBytes;
  };
  const keep = (key: string, result: CompileResult) => {
    const own = result.ok ? result.template.unit.sizeBytes : FAILURE_BYTES;
    const entry = { result, bytes: own + key.length * 2 };
    if (entry.bytes > maxBytes) return;
    entries.set(key, entry);
    bytes += entry.bytes;
    for (const [oldest, { bytes: oldBytes }] of entries) {
      if (bytes <= maxBytes) break;
      drop(oldest, oldBytes);
    }
  };
  return {
    compile: (text, options) => {
      const key = (options?.extensions?.json === true ? 'j' : '-') + text;
      const known = entries.get(key);
      if (known) {
        entries.delete(key);
        entries.set(key, known);
        return known.result;
      }
      const result = compileTemplate(text, options);
      keep(key, result);
      return result;
    },
    get size() {
      return { templates: entries.size, bytes };
    },
  };
}
