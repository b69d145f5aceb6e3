import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { measureSandbox } from '../sandbox-rounds';
import { findLuaJit, startLuaJit, type Timing } from './luajit';
import { LIBRARY_CHUNK } from './luajit-side';
import { keepToOneCore } from './one-core';
import { WORKLOADS, type Workload } from './workloads';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '41' },
    ms: { type: 'string', default: '25' },
    only: { type: 'string', default: '' },
    json: { type: 'string', default: 'reports/bench-lua.json' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.ms) / 1000;

const median = (list: number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

/** The value of the fastest tenth of the rounds; other work on the machine slows the rest. */
const tenth = (list: number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 10)] ?? Number.NaN;

/** One side of the comparison: times a number of repetitions, and how many fill a round. */
type Side = { time: (count: number) => Promise<Timing>; count: number };

const WARM_UP = 20;

/** Finds how many repetitions fill a round, from the fastest so far, and warms up both compilers. */
async function fillRound(time: Side['time']): Promise<Side> {
  let count = 1;
  let quickest = Number.POSITIVE_INFINITY;
  for (let full = 0; full < WARM_UP; ) {
    const timing = await time(count);
    quickest = Math.min(quickest, Math.max(timing.seconds, 1e-9) / count);
    const enough = Math.ceil(Math.min(count * 8, seconds / quickest));
    if (enough <= count * 1.1) full += 1;
    count = Math.max(count, enough);
  }
  return { time, count };
}

const takeAllCores = keepToOneCore();
const version = findLuaJit();
const engines = version ? [startLuaJit([]), startLuaJit(['-joff'])] : [];
if (!version) console.log('luajit is not installed: times of our own side alone');

async function measure(workload: Workload, at: number) {
  const name = `w${at}`;
  for (const engine of engines) await engine.load(name, workload.luajit);
  const timeOwn = async (count: number): Promise<Timing> => {
    let result = '';
    const begun = performance.now();
    for (let turn = 0; turn < count; turn++) result = workload.own();
    return { seconds: (performance.now() - begun) / 1000, result };
  };
  const sides = [await fillRound(timeOwn)];
  for (const engine of engines) sides.push(await fillRound((count) => engine.time(name, count)));
  const micros: number[][] = sides.map(() => []);
  const results = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    for (const [side, { time, count }] of sides.entries()) {
      const timing = await time(count);
      micros[side]?.push((timing.seconds / count) * 1e6);
      results.add(timing.result);
    }
  }
  if (results.size !== 1)
    throw new Error(`${workload.name}: the results differ: ${[...results].join(' | ')}`);
  const [own = [], ...others] = micros;
  // Ratios are computed within a round, because the speed of the machine varies between rounds.
  const ratios = others.map((other) => median(own.map((mine, at) => (other[at] ?? 0) / mine)));
  const round2 = (value: number) => Number(value.toFixed(2));
  return {
    name: workload.name,
    micros: round2(median(own)),
    luajitMicros: round2(median(others[0] ?? [])),
    joffMicros: round2(median(others[1] ?? [])),
    ofLuajit: round2(ratios[0] ?? Number.NaN),
    ofJoff: round2(ratios[1] ?? Number.NaN),
    ofLuajitTenth: round2(tenth(others[0] ?? []) / tenth(own)),
    target: workload.target,
  };
}

async function readLibrary(): Promise<string | undefined> {
  await engines[0]?.load('library', LIBRARY_CHUNK);
  return (await engines[0]?.time('library', 1))?.result;
}

const library = await readLibrary();
const results = [];
for (const [at, workload] of WORKLOADS.entries())
  if (workload.name.startsWith(values.only)) results.push(await measure(workload, at));
for (const engine of engines) engine.stop();
takeAllCores?.();
const sandbox = values.only === '' ? await measureSandbox({ rounds, batches: 8 }) : [];

const report = {
  at: new Date().toISOString(),
  node: process.version,
  luajit: version,
  library,
  oneCore: takeAllCores !== undefined,
  cpus: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  rounds,
  results,
  sandbox,
};
await mkdir(dirname(values.json), { recursive: true });
await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
console.log(`${report.cpus}, Node ${report.node}, ${version ?? 'no LuaJIT'}, ${rounds} rounds`);
if (!takeAllCores) console.log('No taskset: the two sides may have run on different cores.');
console.log(`LuaJIT renders with ${library ?? 'nothing'}. Ratios above 1: we are quicker.`);
console.table(Object.fromEntries(results.map(({ name, ...rest }) => [name, rest])));
console.log('Batches of 100 through the sandbox, as a share of one thread by itself:');
console.table(Object.fromEntries(sandbox.map(({ name, ...rest }) => [name, rest])));
