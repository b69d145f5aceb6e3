// `npm run bench`: how many deliveries a second, every attempt persisted, as a ratio to undici alone.
// Options: --rounds 7 --deliveries 20000 --connections 64 --hooks 8 --senders 256 --window 768
// --json reports/bench.json --only 'undici alone'
import { spawn } from 'node:child_process';
import { build } from 'esbuild';
import { engineBundle } from './engine-bundle.mjs';
import { root } from './source-files.mjs';

await build({
  ...engineBundle,
  entryPoints: { main: 'scripts/bench/main.ts', receiver: 'scripts/bench/receiver.ts' },
  outdir: 'dist/bench',
});
const child = spawn(
  process.execPath,
  ['--max-semi-space-size=64', 'dist/bench/main.js', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
child.on('exit', (code) => process.exit(code ?? 1));
