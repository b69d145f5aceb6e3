import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with no trailing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const skipped = new Set(['node_modules', 'generated', 'fixtures', '.next', 'dist', 'data']);

/** TypeScript files below the folders, generated and fixture files aside, as paths from the root. */
export function listSourceFiles(folders, endings = /\.tsx?$/, base = root) {
  const found = [];
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (endings.test(entry.name)) found.push(relative(base, path));
    }
  };
  for (const folder of folders) visit(join(base, folder));
  return found.sort();
}
