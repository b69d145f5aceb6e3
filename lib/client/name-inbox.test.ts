import { expect, test } from 'vitest';
import { nameInbox } from './name-inbox';

test('an inbox gets the first name that is not taken', () => {
  const named = (...labels: string[]) => nameInbox(labels.map((label) => ({ label })));
  expect(named()).toBe('Inbox');
  expect(named('Pager')).toBe('Inbox');
  expect(named('Inbox', 'Inbox 3')).toBe('Inbox 2');
});
