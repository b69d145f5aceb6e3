import { expect, test } from 'vitest';
import { toHookName } from './hook-name';

const hook = {
  label: null,
  source: 'crud',
  event: 'consumers',
  handler: 'webhook',
  config: { url: 'https://hooks.slack.com/services/T0/B0/secret' },
} as const;

test('a hook is named by its label', () => {
  expect(toHookName({ ...hook, label: 'Billing team' })).toBe('Billing team');
});

test('without a label a hook is named by its event and the host of its URL', () => {
  expect(toHookName(hook)).toBe('crud · consumers → hooks.slack.com');
  expect(toHookName({ ...hook, event: null })).toBe('crud → hooks.slack.com');
});

test('a hook without a usable URL is named by its event and its handler', () => {
  expect(toHookName({ ...hook, handler: 'lambda', config: {} })).toBe('crud · consumers → lambda');
  expect(toHookName({ ...hook, config: { url: 'not a URL' } })).toBe('crud · consumers → webhook');
});
