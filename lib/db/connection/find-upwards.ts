import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Returns the folders where a program searches for its own files: the working directory and its main file's. */
export const startFolders = (): string[] => {
  const main = process.argv[1];
  return main ? [process.cwd(), dirname(resolve(main))] : [process.cwd()];
};

/**
 * Returns the first existing `<folder>/<path>`, searching upwards from each of `searchFrom`. Used
 * instead of a module resolver or `import.meta`, which bundlers replace.
 */
export const findUpwards = (path: string, searchFrom: string[]): string | null => {
  for (const start of searchFrom) {
    for (let folder = start; ; folder = dirname(folder)) {
      const found = join(folder, path);
      if (existsSync(found)) return found;
      if (folder === dirname(folder)) break;
    }
  }
  return null;
};
