import { expect, test } from 'vitest';
import { toHookSentence } from './hook-sentence';

const webhook = { source: 'crud', event: 'consumers', handler: 'webhook' as const };

test('a hook reads as a sentence once it has a source and somewhere to go', () => {
  expect(toHookSentence({ ...webhook, url: 'https://example.com/x' })).toBe(
    'When crud · consumers happens, post it to example.com.',
  );
  expect(toHookSentence({ ...webhook, url: 'example' })).toBe(null);
  expect(toHookSentence({ handler: 'log' })).toBe(null);
});

test('what holds events back is part of it', () => {
  expect(
    toHookSentence({ source: 'crud', event: '', handler: 'log', onChange: true, snooze: '90 s' }),
  ).toBe(
    'When any event of crud happens and differs from the last one, at most once in 1 min 30 s for the same content, write it to the log.',
  );
});

test('a snooze that is no time yet is left out', () => {
  expect(toHookSentence({ ...webhook, handler: 'log', snooze: 'a while' })).toBe(
    'When crud · consumers happens, write it to the log.',
  );
});
