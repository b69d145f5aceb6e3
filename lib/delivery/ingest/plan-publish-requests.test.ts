import { describe, expect, test } from 'vitest';
import { makeIncomingEvent } from '@/lib/testing/factories';
import { listKeys, planPublishRequests } from './plan-publish-requests';

const digest = (text: string) => text;
const event = (name: string, idempotencyKey?: string) =>
  makeIncomingEvent({ data: { name }, idempotencyKey });

describe('planPublishRequests', () => {
  test('a request with a key for each event repeats some and writes the others', () => {
    const first = planPublishRequests([[event('a', 'k1')]], new Map(), digest);
    const made = first.finish({
      events: [
        { ...event('a'), id: 'e1', json: '{}', idempotencyKey: 'k1', receivedAt: new Date() },
      ],
      deliveries: [],
      gates: [],
    });
    const kept = new Map(made.keys.map(({ key, ...rest }) => [key, rest]));
    const second = planPublishRequests([[event('b', 'k2'), event('a', 'k1')]], kept, digest);
    expect(second.fresh.map(({ data }) => data.name)).toEqual(['b']);
    const { results } = second.finish({
      events: [
        { ...event('b'), id: 'e2', json: '{}', idempotencyKey: 'k2', receivedAt: new Date() },
      ],
      deliveries: [],
      gates: [],
    });
    expect(results).toEqual([
      {
        kind: 'accepted',
        receipts: [
          { id: 'e2', deliveries: [], repeated: false },
          { id: 'e1', deliveries: [], repeated: true },
        ],
      },
    ]);
  });

  test('nothing of a conflicting request is planned, not even its other keys', () => {
    const kept = new Map([['k1', { digest: 'other', receipts: [] }]]);
    const { fresh } = planPublishRequests([[event('new', 'k0'), event('a', 'k1')]], kept, digest);
    expect(fresh).toEqual([]);
  });

  test('keys are sorted and unique, whatever the order of the requests', () => {
    expect(
      listKeys([
        [event('a', 'z'), event('b')],
        [event('c', 'a'), event('d', 'z')],
      ]),
    ).toEqual(['a', 'z']);
  });
});
