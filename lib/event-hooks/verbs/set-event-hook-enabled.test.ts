import { describe, expect, it } from 'vitest';
import { makeTestEventHookWorld } from '@/lib/testing/hooks/test-event-hook-world';
import { createEventHook } from './create-event-hook';
import { setEventHookEnabled } from './set-event-hook-enabled';

const actor = { name: 'arya@example.com' };
const log = { source: 'my-plugin', event: 'done', handler: 'log' };

describe('switching a hook', () => {
  it('makes one version and one event, even if its source was removed', async () => {
    const { deps, raised, settings } = makeTestEventHookWorld();
    settings.lenientSources = true;
    const { id } = await createEventHook(deps, { kong: log }, actor);
    settings.lenientSources = false;
    raised.length = 0;
    const off = await setEventHookEnabled(deps, id, false, actor);
    expect(off).toMatchObject({ enabled: false, version: 2 });
    expect(await setEventHookEnabled(deps, id, false, actor)).toEqual(off);
    expect(raised).toMatchObject([{ event: 'event_hooks', data: { operation: 'update' } }]);
    expect(await setEventHookEnabled(deps, id, true, actor)).toMatchObject({ enabled: true });
  });
});
