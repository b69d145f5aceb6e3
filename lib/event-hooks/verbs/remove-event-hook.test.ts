import { describe, expect, it } from 'vitest';
import { makeTestEventHookWorld } from '@/lib/testing/hooks/test-event-hook-world';
import { createEventHook } from './create-event-hook';
import { getEventHook } from './get-event-hook';
import { listEventHooks } from './list-event-hooks';
import { removeEventHook } from './remove-event-hook';
import { updateEventHook } from './update-event-hook';

const actor = { name: 'arya@example.com' };
const log = { source: 'crud', event: 'routes', handler: 'log' };

describe('removing a hook', () => {
  it('returns whether the hook existed', async () => {
    const { deps } = makeTestEventHookWorld();
    const { id } = await createEventHook(deps, { kong: log }, actor);
    expect(await removeEventHook(deps, id, actor)).toBe(true);
    expect(await removeEventHook(deps, id, actor)).toBe(false);
    await expect(getEventHook(deps, id)).rejects.toMatchObject({ name: 'not found' });
  });

  it('is the third kind of change, each of which raises one event [4.1-one-per-change]', async () => {
    const { deps, raised } = makeTestEventHookWorld();
    const { id } = await createEventHook(deps, { kong: log }, actor);
    await getEventHook(deps, id);
    await listEventHooks(deps, { size: 10, after: null });
    await updateEventHook(deps, id, { kong: { snooze: 1 } }, actor);
    await removeEventHook(deps, id, actor);
    await removeEventHook(deps, id, actor);
    const names = raised.map(({ source, event, data }) => [source, event, data.operation]);
    expect(names).toEqual(
      ['create', 'update', 'delete'].map((operation) => ['crud', 'event_hooks', operation]),
    );
    expect(raised.at(-1)?.data).toMatchObject({ entity: { id, snooze: 1 } });
    expect(raised.at(-1)?.data).not.toHaveProperty('old_entity');
  });
});
