import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { systemClock } from '@/lib/delivery/clock';
import { bundleProgram } from '@/lib/testing/programs/bundle-program';
import type { JobOutcome } from './job';
import { makeSandbox, type Sandbox } from './make-sandbox';
import type { SandboxEvent } from './sandbox-event';
import type { SandboxSettings } from './sandbox-settings';
import { makeStartChild } from './start-child';

let program = '';
let entry = '';
beforeAll(async () => {
  program = await bundleProgram('lib/sandbox/child/main.ts', 'sandbox-child');
  entry = await bundleProgram('lib/testing/programs/sandbox-functions.ts', 'sandbox-functions');
});

const open: Sandbox[] = [];
afterEach(async () => {
  for (const sandbox of open.splice(0)) await sandbox.stop();
});

const make = (settings: Partial<SandboxSettings> = {}, wallMs = 300) => {
  const startChild = makeStartChild({
    program,
    entry,
    threads: 2,
    wallMs,
    heapMb: 64,
    processHeapMb: 64,
    beatMs: 50,
  });
  const sandbox = makeSandbox({ startChild, clock: systemClock }, settings);
  open.push(sandbox);
  const events: SandboxEvent[] = [];
  sandbox.watch((event) => events.push(event));
  const run = (kind: string, input: unknown = null, shared?: unknown) =>
    sandbox.run({
      kind,
      input: JSON.stringify(input),
      ...(shared !== undefined && { shared: JSON.stringify(shared) }),
    });
  const echoes = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, at) => run('echo', at)));
  return { sandbox, events, run, echoes };
};
const echoed = (count: number): JobOutcome<unknown>[] =>
  Array.from({ length: count }, (_, at) => ({
    ok: true,
    value: { input: at, shared: null },
    body: null,
  }));

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the sandbox', () => {
  test('returns to each job of a batch its own result, in order', async () => {
    const { echoes, events } = make();
    expect(await echoes(250)).toEqual(echoed(250));
    const batches = events.flatMap((event) => (event.kind === 'batch' ? [event.jobs] : []));
    expect(batches.toSorted((a, b) => a - b)).toEqual([50, 100, 100]);
  });

  test('gives jobs what they share, and keeps bytes bytes', async () => {
    const { run } = make();
    const every = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');
    const [first, second, bytes, none] = await Promise.all([
      run('echo', 'ä\ud83d\ude00"', { hook: 1 }),
      run('echo', [2], { hook: 1 }),
      run('bytes', every),
      run('bytes', ''),
    ]);
    expect(first).toMatchObject({ value: { input: 'ä\ud83d\ude00"', shared: { hook: 1 } } });
    expect(second).toMatchObject({ value: { input: [2], shared: { hook: 1 } } });
    expect(bytes.ok && bytes.body && Buffer.from(bytes.body).toString('latin1')).toBe(every);
    expect(none.ok && none.body?.length).toBe(0);
  });

  test('reports a job that throws, and an unknown kind, as failed', async () => {
    const { run } = make();
    const outcomes = await Promise.all([run('throw', 'why'), run('nothing'), run('echo', 1)]);
    expect(outcomes).toMatchObject([
      { ok: false, kind: 'failed', message: 'why' },
      { ok: false, kind: 'failed' },
      { ok: true },
    ]);
  });

  test.each(['loop', 'pattern'])(
    'a job that does not end (%s) costs its thread, no other job',
    async (kind) => {
      const { run, sandbox, events } = make();
      const jobs = [run('echo', 0), run(kind), run('echo', 2), run('echo', 3)];
      const outcomes = await Promise.all(jobs);
      expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true, true]);
      expect(outcomes[1]).toMatchObject({ kind: 'timeout' });
      expect(events.filter((event) => event.kind === 'restart')).toEqual([]);
      const pid = sandbox.pid();
      expect(await run('echo', 4)).toMatchObject({ ok: true });
      expect(sandbox.pid()).toBe(pid);
    },
  );

  test('more endless jobs than threads end one after the other', async () => {
    const { run } = make();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => run('loop')));
    expect(outcomes.every((outcome) => !outcome.ok && outcome.kind === 'timeout')).toBe(true);
    expect(await run('echo', 1)).toMatchObject({ ok: true });
  });

  test.each(['hoard', 'exit'])(
    'a job that ends its thread (%s) fails as crashed, others succeed',
    async (kind) => {
      const { run, events } = make({}, 60_000);
      const outcomes = await Promise.all([run('echo', 0), run(kind), run('echo', 2)]);
      expect(outcomes).toMatchObject([{ ok: true }, { ok: false, kind: 'crash' }, { ok: true }]);
      expect(events.filter((event) => event.kind === 'crash')).toHaveLength(1);
    },
  );

  test('a job that aborts the process fails as crashed, and all others succeed', async () => {
    const { run, echoes, events } = make();
    const innocent = echoes(150);
    const culprit = run('abort');
    expect(await culprit).toMatchObject({ ok: false, kind: 'crash' });
    expect(await innocent).toEqual(echoed(150));
    expect(events.filter((event) => event.kind === 'restart').length).toBeGreaterThanOrEqual(2);
    expect(await run('echo', 1)).toMatchObject({ ok: true });
  });

  test('loses nothing when the process is killed in the middle of a batch', async () => {
    const { run, echoes, sandbox } = make();
    await run('echo');
    const pid = sandbox.pid() ?? 0;
    const slow = run('loop');
    const others = echoes(120);
    await new Promise((resolve) => setImmediate(resolve));
    process.kill(pid, 'SIGKILL');
    expect(await others).toEqual(echoed(120));
    expect(await slow).toMatchObject({ ok: false, kind: 'timeout' });
    expect(sandbox.pid()).not.toBe(pid);
  });

  test('refuses what finds no room, and says so', async () => {
    const { run } = make({ maxQueuedJobs: 3 });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((input) => run('echo', input)));
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect(outcomes[3]).toMatchObject({ reason: { name: 'SandboxError', problem: 'full' } });
  });

  test('a stop lets what was asked for end, takes no more, and ends the process', async () => {
    const { run, echoes, sandbox } = make();
    const asked = echoes(10);
    await run('echo');
    const pid = sandbox.pid() ?? 0;
    const late = echoes(10);
    await sandbox.stop();
    expect(await asked).toEqual(echoed(10));
    expect(await late).toEqual(echoed(10));
    await expect(run('echo')).rejects.toMatchObject({ problem: 'stopped' });
    expect(isAlive(pid)).toBe(false);
  });

  test('a stop rejects what does not end in time', async () => {
    const { run, sandbox } = make({ stopMs: 20 });
    const endless = run('loop');
    const rejected = expect(endless).rejects.toMatchObject({ problem: 'stopped' });
    await sandbox.stop();
    await rejected;
  });

  test.each(['SIGKILL', 'SIGTERM'] as const)(
    'ends with our process, %s and at work',
    async (signal) => {
      const parent = await bundleProgram(
        'lib/testing/programs/sandbox-program.ts',
        'sandbox-program',
      );
      const ours = spawn(process.execPath, [parent, program, entry], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = await once(ours.stdout, 'data');
      const pid = Number(String(line));
      expect(isAlive(pid)).toBe(true);
      ours.kill(signal);
      await once(ours, 'exit');
      await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 20_000, interval: 20 });
    },
  );

  test('a job sees none of our environment, and cannot make code of text', async () => {
    process.env.DATABASE_URL = 'postgres://secret';
    const { run } = make();
    const outcome = await run('look');
    delete process.env.DATABASE_URL;
    expect(outcome).toMatchObject({ value: { env: [], hasProto: false, cwd: '/' } });
    expect(await run('evaluate', '1')).toMatchObject({ ok: false, kind: 'failed' });
  });
});
