import { describe, expect, it } from 'vitest';
import { makeTestEventHookWorld } from '@/lib/testing/hooks/test-event-hook-world';
import { createEventHook } from './create-event-hook';
import { testEventHook } from './test-event-hook';

const actor = { name: 'arya@example.com' };
const log = { source: 'crud', event: 'consumers', handler: 'log', snooze: 60, on_change: true };

const makeHook = async (fields: object = {}) => {
  const world = makeTestEventHookWorld();
  const { id } = await createEventHook(world.deps, { kong: { ...log, ...fields } }, actor);
  return { ...world, id, world };
};

describe('testing a hook', () => {
  it('runs it on any data, whatever it listens to [5.10-any-data]', async () => {
    const { deps, id, executed } = await makeHook();
    for (const data of [{}, { weird: [1, null] }, { operation: 'nonsense' }])
      expect(await testEventHook(deps, id, data)).toMatchObject({ ok: true });
    expect(executed.map(({ event }) => event)).toEqual([
      { source: 'crud', event: 'consumers', data: {} },
      { source: 'crud', event: 'consumers', data: { weird: [1, null] } },
      { source: 'crud', event: 'consumers', data: { operation: 'nonsense' } },
    ]);
  });

  it('returns the result of the handler unchanged [5.10-result]', async () => {
    const { deps, id, world } = await makeHook();
    const result = { status: 204, headers: { 'X-A': '1' }, body: '' };
    world.answer = { ok: true, result };
    expect(await testEventHook(deps, id, {})).toMatchObject({ ok: true, result });
    world.answer = { ok: true, result: true };
    expect(await testEventHook(deps, id, {})).toMatchObject({ ok: true, result: true });
  });

  it('takes the event of a hook on a whole source from the data, or uses the name test', async () => {
    const { deps, id, executed } = await makeHook({ event: null });
    const named = await testEventHook(deps, id, { event: 'routes', source: 'mine' });
    expect(named).toMatchObject({ data: { event: 'routes', source: 'crud' } });
    await testEventHook(deps, id, {});
    expect(executed.map(({ event }) => event.event)).toEqual(['routes', 'test']);
  });
});
