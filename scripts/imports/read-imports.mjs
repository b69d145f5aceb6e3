import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { root } from '../source-files.mjs';

/** Returns what a file imports and re-exports, as it is written there; types included. */
export function readImports(file) {
  const source = readFileSync(join(root, file), 'utf8');
  const { module } = parseSync(file, source);
  const literal = (request) => request?.value;
  return [
    ...module.staticImports.map((entry) => literal(entry.moduleRequest)),
    ...module.staticExports.flatMap((entry) =>
      entry.entries.map((each) => literal(each.moduleRequest)),
    ),
    ...module.dynamicImports.map((entry) => {
      const text = source.slice(entry.moduleRequest.start, entry.moduleRequest.end);
      return /^['"](.*)['"]$/.exec(text)?.[1];
    }),
  ].filter((specifier) => specifier !== undefined);
}

/** Returns the path of the file that is imported, or null for a package. */
export function resolveLocal(from, specifier) {
  const base = specifier.startsWith('@/')
    ? join(root, specifier.slice(2))
    : specifier.startsWith('.')
      ? resolve(root, dirname(from), specifier)
      : null;
  if (base === null) return null;
  for (const end of ['', '.ts', '.tsx', '.mjs', '/index.ts', '/client.ts']) {
    const path = base + end;
    if (existsSync(path) && statSync(path).isFile()) return relative(root, path);
  }
  return relative(root, base);
}

/** Returns the name of the package that is imported, without the path inside it. */
export const toPackageName = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
