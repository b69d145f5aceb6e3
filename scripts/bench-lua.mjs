// `npm run bench:lua`: the language engine against LuaJIT, as ratios within one interleaved run.
// LuaJIT renders with lua-resty-template where LUA_PATH leads to it, else with a stand-in.
// Options: --rounds 41 --ms 25 --only 'Slack' --json reports/bench-lua.json
import { spawn } from 'node:child_process';
import { build } from 'esbuild';
import { engineBundle, sandboxBundle } from './engine-bundle.mjs';
import { root } from './source-files.mjs';

await build(sandboxBundle);
await build({
  ...engineBundle,
  entryPoints: { main: 'scripts/bench/lua/main.ts' },
  outdir: 'dist/bench-lua',
});
const child = spawn(
  process.execPath,
  ['--max-semi-space-size=64', 'dist/bench-lua/main.js', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
child.on('exit', (code) => process.exit(code ?? 1));
