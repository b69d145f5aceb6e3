import { expect, test } from 'vitest';
import { toHookSentence } from './hook-sentence';

const webhook = { source: 'crud', event: 'consumers', handler: 'webhook' as const };

test('summarizes a hook once it has a source and a destination', () => {
  expect(toHookSentence({ ...webhook, url: 'https://example.com/x' })).toBe(
    'When a crud · consumers event occurs, post it to example.com.',
  );
  expect(toHookSentence({ ...webhook, url: 'example' })).toBe(null);
  expect(toHookSentence({ handler: 'log' })).toBe(null);
});

test('names what suppresses events', () => {
  expect(
    toHookSentence({ source: 'crud', event: '', handler: 'log', onChange: true, snooze: '90 s' }),
  ).toBe(
    'When any crud event occurs and differs from the previous one, at most once in 1 min 30 s for the same content, write it to the log.',
  );
});

test('leaves out a snooze that is not a duration yet', () => {
  expect(toHookSentence({ ...webhook, handler: 'log', snooze: 'a while' })).toBe(
    'When a crud · consumers event occurs, write it to the log.',
  );
});
