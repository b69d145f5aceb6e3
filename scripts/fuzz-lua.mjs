// `npm run fuzz:lua`: random Lua programs, patterns, formats and templates; needs `luajit`.
// Options: --minutes 1 --seed 1 --finds reports/fuzz-lua.jsonl
import { spawn } from 'node:child_process';
import { build } from 'esbuild';
import { engineBundle } from './engine-bundle.mjs';
import { root } from './source-files.mjs';

await build({
  ...engineBundle,
  entryPoints: { main: 'scripts/fuzz/main.ts' },
  outdir: 'dist/fuzz-lua',
});
const child = spawn(process.execPath, ['dist/fuzz-lua/main.js', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
child.on('exit', (code) => process.exit(code ?? 1));
