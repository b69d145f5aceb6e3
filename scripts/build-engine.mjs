// Bundles the engine and the worker, ordinary Node programs, into dist/. Packages stay outside.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

await build({
  absWorkingDir: root,
  entryPoints: { engine: 'lib/engine/main.ts' },
  outdir: 'dist',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
  // The marker is for Next's bundler; here there is no client to keep things from.
  alias: { 'server-only': './lib/testing/server-only.ts' },
});
