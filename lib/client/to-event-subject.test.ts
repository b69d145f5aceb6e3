import { expect, test } from 'vitest';
import { toEventSubject } from './to-event-subject';

test('an event is told by its operation and the name of its entity', () => {
  expect(toEventSubject({ operation: 'create', entity: { id: 'x', username: 'arya' } })).toBe(
    'create arya',
  );
  expect(toEventSubject({ operation: 'delete', entity: { id: 'x', name: null } })).toBe('delete x');
  expect(toEventSubject({ consumer: { username: 'bran' } })).toBe('bran');
  expect(toEventSubject({ entity: 'text' })).toBe('');
});
