import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { postWithClient } from './client-alone';
import { runBacklog, runThrough } from './engine-rounds';
import { postWithFetch } from './fetch-alone';
import { parseOptions } from './options';
import { postWithUndici } from './undici-alone';
import { makeWorld, startReceiver } from './world';

const LIMIT = 'undici alone';

const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const options = parseOptions(process.argv.slice(2));
const receiver = await startReceiver();
const world = await makeWorld(receiver.url, options);
const { rows } = await world.database.pool.query(
  `SELECT name, setting FROM pg_settings
   WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'server_version')`,
);
const server = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));

const cases: [string, () => Promise<number>][] = [
  [LIMIT, () => postWithUndici(receiver.url, options)],
  ['fetch alone', () => postWithFetch(receiver.url, options)],
  ['our client alone', () => postWithClient(receiver.url, options)],
  ['accepted to delivered', () => runThrough(world, options)],
  ['backlog', () => runBacklog(world, options)],
];
const wanted = cases.filter(([name]) => !options.only || name.startsWith(options.only));
const measured = new Map(wanted.map(([name]) => [name, { rates: [0], cpu: [0] }]));
for (const each of measured.values()) each.rates.length = each.cpu.length = 0;

// Two uncounted rounds of each first, to warm up code, caches and tables.
for (let round = -1; round <= options.rounds; round++) {
  for (const [name, run] of wanted) {
    const before = process.cpuUsage();
    const rate = await run();
    const { user, system } = process.cpuUsage(before);
    const micros = (user + system) / options.deliveries;
    if (round > 0) {
      measured.get(name)?.rates.push(rate);
      measured.get(name)?.cpu.push(micros);
    }
    const label = round > 0 ? `round ${round}` : 'warm-up';
    console.log(
      `${label}  ${name}: ${Math.round(rate)}/s, ${micros.toFixed(0)} µs of this process`,
    );
  }
}

// Ratios are taken within a round, because the machine's speed varies between rounds.
const limit = measured.get(LIMIT)?.rates ?? [];
const results = [...measured].map(([name, { rates, cpu }]) => ({
  name,
  perSecond: Math.round(median(rates)),
  ratio: Number(median(rates.map((rate, at) => rate / (limit[at] ?? Number.NaN))).toFixed(2)),
  cpuMicros: Math.round(median(cpu)),
  rounds: rates.map(Math.round),
}));
const report = {
  at: new Date().toISOString(),
  node: process.version,
  cpus: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  server,
  options,
  results,
};
await mkdir(dirname(options.json), { recursive: true });
await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
console.log(`\n${report.cpus}, Node ${report.node}, PostgreSQL ${JSON.stringify(server)}`);
console.table(
  Object.fromEntries(results.map(({ name, rounds: _rounds, ...rest }) => [name, rest])),
);

receiver.stop();
await world.close();
