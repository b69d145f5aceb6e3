import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles the sandbox process as the product build does. Returns its folder. */
export const bundleSandbox = async (): Promise<string> => {
  const outdir = resolve(root, `dist/testing/sandbox-${process.pid}`);
  await build({
    absWorkingDir: root,
    entryPoints: {
      child: 'lib/sandbox/child/main.ts',
      languages: 'lib/languages/language-worker.ts',
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  return outdir;
};
