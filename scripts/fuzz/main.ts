import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { isSameResult } from './is-same-result';
import { makeProgram } from './program';
import { makeRandom } from './random';
import { startAsker } from './run-luajit';
import { runOwnEngine } from './run-own-engine';
import { shrink } from './shrink';
import { checkTemplate } from './templates';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    finds: { type: 'string', default: 'reports/fuzz-lua.jsonl' },
    most: { type: 'string', default: '20' },
  },
});
const until = Date.now() + Number(values.minutes) * 60_000;
const asker = startAsker();
await mkdir(dirname(values.finds), { recursive: true });

let programs = 0;
let limits = 0;
let finds = 0;
const said = new Set<string>();

async function report(find: Record<string, unknown>): Promise<void> {
  finds++;
  await appendFile(values.finds, `${JSON.stringify(find)}\n`);
  console.log(JSON.stringify(find, null, 1).replaceAll('\\n', '\n   '));
}

/** Our result; an exception of the engine itself is a find too. */
function runHere(code: string): string | undefined {
  try {
    return runOwnEngine(code);
  } catch (error) {
    return `THROWN ${error instanceof Error ? error.message : error}`;
  }
}

let differs = 0;
async function isDifferent(code: string): Promise<boolean> {
  const ours = runHere(code);
  if (ours === undefined) return false;
  const theirs = await asker.ask(code);
  return !isSameResult(theirs, ours) && !theirs.startsWith('SYN');
}

for (let seed = Number(values.seed); Date.now() < until && finds < Number(values.most); seed++) {
  programs++;
  const fault = checkTemplate(makeRandom(seed));
  if (fault) await report({ seed, ...fault });
  const code = makeProgram(makeRandom(seed));
  const ours = runHere(code);
  if (ours === undefined) {
    limits++;
    continue;
  }
  const theirs = await asker.ask(code);
  if (!isSameResult(ours, theirs)) {
    differs++;
    const small = theirs.startsWith('SYN') ? code : await shrink(code, isDifferent);
    const find = { seed, code: small, luajit: await asker.ask(small), ours: runHere(small) };
    const kind = `${find.luajit}|${find.ours}`.replace(/\d+|'[^']*'/g, '#');
    if (!said.has(kind)) await report(find);
    said.add(kind);
  }
}
asker.stop();
console.log(
  `${programs} programs and templates, ${limits} ended by a limit, ${differs} differ, ${finds} finds; next seed ${Number(values.seed) + programs}`,
);
process.exit(finds > 0 ? 1 : 0);
