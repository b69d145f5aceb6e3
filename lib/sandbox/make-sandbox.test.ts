import { describe, expect, test } from 'vitest';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { FRAME } from './frame';
import { makeSandbox } from './make-sandbox';
import { encodeResults } from './results';
import type { ChildEvents } from './start-child';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A sandbox whose processes are played by the test. */
const make = () => {
  const clock = makeFakeClock();
  const children: (ChildEvents & { sent: number[]; killed: boolean; startedAt: number })[] = [];
  const sandbox = makeSandbox({
    clock,
    startChild(events) {
      const child = {
        ...events,
        sent: [] as number[],
        killed: false,
        startedAt: clock.now().getTime(),
      };
      children.push(child);
      return {
        send: (_type, id) => child.sent.push(id),
        hold: () => {},
        end: () => child.exit('ended'),
        kill() {
          child.killed = true;
          child.exit('SIGKILL');
        },
        pid: children.length,
      };
    },
  });
  const last = () => {
    const child = children.at(-1);
    if (child === undefined) throw new Error('no process was started');
    return child;
  };
  const ready = () => last().frame({ type: FRAME.ready, id: 0, payload: Buffer.alloc(0) });
  const respond = (id: number) =>
    last().frame({
      type: FRAME.results,
      id,
      payload: Buffer.from(encodeResults([{ value: 'done' }])),
    });
  return { clock, children, sandbox, last, ready, respond };
};
const job = { kind: 'any', input: '1' };

describe('the process of a sandbox', () => {
  test('is started by the first job, not before', async () => {
    const { sandbox, children } = make();
    await settle();
    expect(children).toHaveLength(0);
    void sandbox.run(job);
    void sandbox.run(job);
    await settle();
    expect(children).toHaveLength(1);
  });

  test('is started again at once the first time, then with a delay that doubles up to 10 s', async () => {
    const { clock, children, sandbox, last, ready } = make();
    const delays: number[] = [];
    for (let at = 0; at < 12; at++) {
      void sandbox.run(job).catch(() => {});
      const diedAt = clock.now().getTime();
      await settle();
      while (children.length === at) await clock.advance(50);
      delays.push(clock.now().getTime() - diedAt);
      ready();
      await settle();
      last().exit('SIGSEGV');
    }
    expect(delays).toEqual([0, 0, 100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000, 10_000]);
  });

  test('has no delay any more after it returned a result', async () => {
    const { clock, children, sandbox, last, ready, respond } = make();
    for (let at = 0; at < 4; at++) {
      void sandbox.run(job).catch(() => {});
      await clock.advance(10_000);
      ready();
      last().exit('SIGSEGV');
    }
    await clock.advance(10_000);
    ready();
    await settle();
    respond(last().sent[0] ?? 0);
    const before = children.length;
    last().exit('SIGSEGV');
    await settle();
    expect(children.length).toBe(before + 1);
  });

  test('that does not start is told to those who wait, after three times', async () => {
    const { clock, children, sandbox, last } = make();
    const refused = expect(sandbox.run(job)).rejects.toMatchObject({
      problem: 'unavailable',
      message: expect.stringContaining('exit 1: no such file'),
    });
    for (let at = 0; at < 3; at++) {
      await clock.advance(1_000);
      expect(children).toHaveLength(at + 1);
      last().exit('exit 1: no such file');
    }
    await refused;
    await clock.advance(60_000);
    expect(children).toHaveLength(3);
  });

  test('that falls silent while it has work is ended, and its work done by another', async () => {
    const { clock, children, sandbox, last, ready, respond } = make();
    const asked = sandbox.run(job);
    await settle();
    ready();
    await clock.advance(9_000);
    last().frame({ type: FRAME.beat, id: 0, payload: Buffer.alloc(0) });
    await clock.advance(9_000);
    expect(children[0]?.killed).toBe(false);
    await clock.advance(20_000);
    expect(children[0]?.killed).toBe(true);
    ready();
    respond(last().sent[0] ?? 0);
    expect(await asked).toMatchObject({ ok: true, value: 'done' });
  });

  test('that has nothing to do may be silent', async () => {
    const { clock, children, sandbox, last, ready, respond } = make();
    const asked = sandbox.run(job);
    await settle();
    ready();
    respond(last().sent[0] ?? 0);
    await asked;
    await clock.advance(3_600_000);
    expect([children.length, children[0]?.killed, clock.waiting()]).toEqual([1, false, 0]);
  });
});
