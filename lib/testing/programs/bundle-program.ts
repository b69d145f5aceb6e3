import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles a TypeScript file into a program that runs as a separate process. Returns its path. */
export const bundleProgram = async (entry: string, name: string): Promise<string> => {
  const outfile = resolve(root, 'dist/testing', `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'inline',
    logLevel: 'warning',
    alias: { 'server-only': './node_modules/server-only/empty.js' },
  });
  return outfile;
};
