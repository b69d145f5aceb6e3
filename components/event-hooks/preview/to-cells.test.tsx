import { expect, test } from 'vitest';
import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import type { Rendered } from '@/lib/client/preview/preview-job';
import { toCells, toCounts } from './to-cells';

const makeEvent = (id: string): PreviewEvent => ({
  id,
  source: 'crud',
  event: 'consumers',
  data: {},
  receivedAt: '2026-01-01T00:00:00.000Z',
});
const events = ['4', '3', '2', '1', '0'].map(makeEvent);
const log = (eventId: string, shape: string): [string, Rendered] => [
  eventId,
  { eventId, shape, traces: [], rendering: { kind: 'log', line: '' } },
];
const rendered = new Map<string, Rendered>([
  log('4', 'odd'),
  log('3', 'usual'),
  log('2', 'usual'),
  [
    '1',
    {
      eventId: '1',
      shape: null,
      traces: [],
      rendering: { kind: 'unprepared', phase: 'body', message: 'body: is nil' },
    },
  ],
]);

test('cells run from the oldest to the newest, and tell failing and odd ones apart', () => {
  expect(toCells(events, rendered).map(({ event, tone }) => [event.id, tone])).toEqual([
    ['0', 'idle'],
    ['1', 'bad'],
    ['2', 'good'],
    ['3', 'good'],
    ['4', 'held'],
  ]);
});

test('the count says what the failing ones fail with', () => {
  expect(toCounts(toCells(events, rendered), rendered)).toBe(
    '3 of 5 render, 1 fails: body: is nil, 1 differs in shape',
  );
});
