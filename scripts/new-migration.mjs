// npm run new-migration <name>: writes what prisma/schema.prisma has and the migrations have not as
// a further migration. Needs no network and no database: it makes its own and removes it.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { engineBundle } from './engine-bundle.mjs';
import { root } from './source-files.mjs';

// Below the project, or the bundle would not find its packages.
const outdir = join(root, 'dist', `new-migration-${process.pid}`);
mkdirSync(outdir, { recursive: true });
try {
  await build({ ...engineBundle, entryPoints: { main: 'scripts/write-migration.ts' }, outdir });
  const { writeMigration } = await import(pathToFileURL(join(outdir, 'main.js')).href);
  await writeMigration(process.argv[2], root);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
