import { expect, test } from 'vitest';
import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import type { Rendered } from '@/lib/client/preview/preview-job';
import { toCells } from './to-cells';
import { toCounts } from './to-counts';

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
  {
    eventId,
    shape,
    failure: null,
    warnings: [],
    suppression: null,
    traces: [],
    rendering: { kind: 'log', line: '' },
  },
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
      failure: { phase: 'body', message: 'body: is nil' },
      warnings: [],
      suppression: null,
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

const withWarning = (eventId: string): [string, Rendered] => {
  const [, found] = log(eventId, 'usual');
  const warnings = [{ kind: 'empty' as const, field: 'entity.username', part: 'body' }];
  return [eventId, { ...found, warnings }];
};

test('an event with a field that is written as nothing is amber, with the reason', () => {
  const all = new Map([...rendered, withWarning('3')]);
  const cells = toCells(events, all);
  expect(cells.find(({ event }) => event.id === '3')).toMatchObject({
    tone: 'wait',
    outcome: 'entity.username is empty',
  });
  expect(toCounts(cells, all)).toBe(
    '3 of 5 render, 1 fails: body: is nil, 1 leaves a field empty, 1 differs in shape',
  );
});

test('a lambda that does not return true fails, though it has a result', () => {
  const failure = { phase: 'result', message: 'The function returned {}' };
  const [, found] = log('0', 'usual');
  const all = new Map([['0', { ...found, failure }]]);
  const cells = toCells(events, all);
  expect(cells[0]).toMatchObject({ tone: 'bad', outcome: 'fails: The function returned {}' });
  expect(toCounts(cells, all)).toBe(
    '0 of 5 render, 1 does not return true, which alone counts as success',
  );
});

test('an event that a gate would suppress is grey, with the reason, and counts apart', () => {
  const [, found] = log('3', 'usual');
  const suppression = { reason: 'unchanged' as const, earlierEventId: '2', until: null };
  const all = new Map([...rendered, ['3', { ...found, suppression }] as const]);
  const cells = toCells(events, all);
  expect(cells.find(({ event }) => event.id === '3')).toMatchObject({
    tone: 'idle',
    outcome: expect.stringMatching(/^suppressed: unchanged since \d{4}-\d\d-\d\d/),
  });
  expect(toCounts(cells, all)).toBe(
    '2 of 5 render, 1 suppressed, 1 fails: body: is nil, 1 differs in shape',
  );
});
