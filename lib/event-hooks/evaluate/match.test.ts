import { describe, expect, test } from 'vitest';
import { match } from './match';

const hook = (source: string, event: string | null, enabled = true) => ({ source, event, enabled });
const created = { source: 'crud', event: 'consumers', data: { operation: 'create' } };

describe('match', () => {
  test('a hook matches the exact source and event, and nothing else [4.4-exact-pair]', () => {
    const health = { source: 'balancer', event: 'health', data: {} };
    expect(match(hook('balancer', 'health'), health)).toEqual({
      matched: true,
      source: 'balancer',
      event: 'health',
    });
    expect(match(hook('crud', 'health'), health)).toMatchObject({ part: 'source' });
    expect(match(hook('balancer', 'healthy'), health)).toMatchObject({ part: 'event' });
    expect(match(hook('balancer', 'Health'), health)).toMatchObject({ part: 'event' });
  });

  test('a change posted as an entity with its operation fires both names', () => {
    expect(match(hook('crud', 'consumers'), created).matched).toBe(true);
    expect(match(hook('crud', 'consumers:create'), created).matched).toBe(true);
    expect(match(hook('crud', 'consumers:delete'), created).matched).toBe(false);
  });

  test('a change posted as entity:operation fires both names', () => {
    const event = { source: 'crud', event: 'consumers:create', data: {} };
    expect(match(hook('crud', 'consumers'), event).matched).toBe(true);
    expect(match(hook('crud', 'consumers:create'), event).matched).toBe(true);
    expect(match(hook('crud', 'consumers:update'), event).matched).toBe(false);
  });

  test('the name of a change wins over the operation in its data', () => {
    const event = { source: 'crud', event: 'consumers:create', data: { operation: 'delete' } };
    expect(match(hook('crud', 'consumers:create'), event).matched).toBe(true);
    expect(match(hook('crud', 'consumers:delete'), event).matched).toBe(false);
  });

  test('an unknown operation does not make a name', () => {
    const event = { source: 'crud', event: 'consumers', data: { operation: 'truncate' } };
    expect(match(hook('crud', 'consumers:truncate'), event).matched).toBe(false);
  });

  test('two names for one change are for the crud source only', () => {
    const event = { source: 'dao:crud', event: 'create', data: { operation: 'create' } };
    expect(match(hook('dao:crud', 'create:create'), event).matched).toBe(false);
    expect(match(hook('dao:crud', 'create'), event).matched).toBe(true);
  });

  test('a hook without an event matches the whole source [4.4-null-event]', () => {
    expect(
      match(hook('balancer', null), { source: 'balancer', event: 'health', data: {} }),
    ).toEqual({
      matched: true,
      source: 'balancer',
      event: 'health',
    });
    expect(match(hook('balancer', null), created)).toMatchObject({ part: 'source' });
  });

  test('the matched names are those the hook subscribed to [4.4-subscribed-name]', () => {
    expect(match(hook('crud', 'consumers:create'), created)).toMatchObject({
      event: 'consumers:create',
    });
    expect(
      match(hook('crud', 'consumers'), { ...created, event: 'consumers:create' }),
    ).toMatchObject({ event: 'consumers' });
  });

  test('a disabled hook is reported as such only if it listens to the event', () => {
    expect(match(hook('crud', 'consumers', false), created)).toEqual({
      matched: false,
      part: 'disabled',
      why: 'It listens to this event, but is disabled.',
    });
    expect(match(hook('crud', 'routes', false), created)).toMatchObject({ part: 'event' });
  });
});
