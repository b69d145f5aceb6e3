import { root } from './source-files.mjs';

/** How the engine and the console's server, ordinary Node programs, are bundled into dist/. Packages stay outside. */
export const engineBundle = {
  absWorkingDir: root,
  entryPoints: { engine: 'lib/engine/main.ts', console: 'lib/console/main.ts' },
  outdir: 'dist',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
  // The marker is for Next's bundler; here there is no client to keep things from.
  alias: { 'server-only': './node_modules/server-only/empty.js' },
};

/**
 * The process that runs other people's code, and its thread. Whole, packages included, and in a
 * folder of their own: they may read nothing else.
 */
export const sandboxBundle = {
  ...engineBundle,
  entryPoints: {
    child: 'lib/sandbox/child/main.ts',
    languages: 'lib/languages/language-worker.ts',
  },
  outdir: 'dist/sandbox',
  outExtension: { '.js': '.mjs' },
  packages: 'bundle',
  minifySyntax: true,
};
