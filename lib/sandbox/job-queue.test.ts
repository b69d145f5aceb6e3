import { describe, expect, test } from 'vitest';
import { makeJobQueue, type QueuedJob } from './job-queue';

const make = (changes = {}) =>
  makeJobQueue({
    maxQueuedJobs: 10,
    maxQueuedBytes: 1_000,
    batchJobs: 3,
    batchBytes: 100,
    ...changes,
  });
const job = (kind: string, bytes = 10): QueuedJob => ({
  kind,
  input: '1',
  bytes,
  suspect: false,
  resolve: () => {},
  reject: () => {},
});
const kinds = (lot: { jobs: QueuedJob[] } | null) => lot?.jobs.map(({ kind }) => kind).join('');

describe('the queue of a sandbox', () => {
  test('makes batches in the order asked for, bounded by number', () => {
    const queue = make();
    for (const kind of 'abcd') queue.push(job(kind));
    expect([kinds(queue.next([])), kinds(queue.next([])), queue.next([])]).toEqual([
      'abc',
      'd',
      null,
    ]);
  });

  test('makes batches bounded by bytes; what is larger goes alone', () => {
    const queue = make();
    for (const bytes of [60, 50, 300, 10]) queue.push(job(String(bytes), bytes));
    expect([1, 2, 3, 4].map(() => kinds(queue.next([])))).toEqual(['60', '50', '300', '10']);
  });

  test('has no room past its bounds, but for one job of any size', () => {
    const queue = make({ maxQueuedJobs: 2 });
    expect([queue.push(job('a', 5_000)), queue.push(job('b'))]).toEqual([true, false]);
    queue.next([]);
    expect([queue.push(job('a')), queue.push(job('b')), queue.push(job('c'))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('what is run again goes first, and what is run alone has the process to itself', () => {
    const queue = make();
    queue.push(job('f'));
    queue.again([job('a'), job('b')]);
    queue.oneByOne([job('x'), job('y')]);
    expect(queue.size()).toBe(5);
    const other = { jobs: [job('o')], alone: false };
    expect(queue.next([other])).toBeNull();
    const first = queue.next([]);
    expect([kinds(first), first?.alone]).toEqual(['x', true]);
    expect(queue.next(first ? [first] : [])).toBeNull();
    expect([1, 2, 3].map(() => kinds(queue.next([])))).toEqual(['y', 'ab', 'f']);
  });
});
