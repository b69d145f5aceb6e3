import { describe, expect, it } from 'vitest';
import {
  makeTestEventHookWorld,
  type TestEventHookWorld,
} from '@/lib/testing/hooks/test-event-hook-world';
import type { EventHook } from '../schema';
import { createEventHook } from './create-event-hook';
import { updateEventHook } from './update-event-hook';

const actor = { name: 'arya@example.com' };
const config = {
  url: 'https://example.com/hook',
  headers: { a: '1', b: '2' },
  secret: 's3cret',
  ssl_verify: true,
};
const webhook = { source: 'crud', event: 'consumers', handler: 'webhook', snooze: 5, config };
const custom = { ...webhook, handler: 'webhook-custom' };

const makeHook = async (kong: object = webhook): Promise<[TestEventHookWorld, EventHook]> => {
  const world = makeTestEventHookWorld();
  const hook = await createEventHook(world.deps, { kong, hookline: { label: 'mine' } }, actor);
  world.raised.length = 0;
  return [world, hook];
};

describe('updating a hook', () => {
  it('merges the top level, and config field by field [2-patch-merge]', async () => {
    const [{ deps }, hook] = await makeHook();
    const patch = { kong: { snooze: null, config: { ssl_verify: false } } };
    const updated = await updateEventHook(deps, hook.id, patch, actor);
    expect(updated).toEqual({
      ...hook,
      snooze: null,
      config: { ...config, ssl_verify: false },
      version: 2,
      versionId: updated.versionId,
    });
    expect(await deps.store.find(hook.id)).toEqual(updated);
  });

  it('replaces headers, payload and arrays whole [2-patch-maps-whole]', async () => {
    const payload = { a: { b: 1 }, c: 2 };
    const first = { ...custom, config: { ...config, method: 'PUT', payload } };
    const [{ deps }, hook] = await makeHook(first);
    const change = { headers: { c: '3' }, payload: { a: { d: 4 } } };
    const updated = await updateEventHook(deps, hook.id, { kong: { config: change } }, actor);
    expect(updated.config).toMatchObject({ method: 'PUT' });
    expect(updated.config).toHaveProperty('headers', { c: '3' });
    expect(updated.config).toHaveProperty('payload', { a: { d: 4 } });

    const functions = ['return 1', 'return 2'];
    const lambda = { source: 'crud', handler: 'lambda', config: { functions } };
    const [world, other] = await makeHook(lambda);
    const kong = { config: { functions: ['return 3'] } };
    const shorter = await updateEventHook(world.deps, other.id, { kong }, actor);
    expect(shorter.config).toEqual({ functions: ['return 3'] });
  });

  it('returns a field to its default with null', async () => {
    const [{ deps }, hook] = await makeHook();
    const kong = { event: null, config: { secret: null, headers: null, ssl_verify: null } };
    const updated = await updateEventHook(deps, hook.id, { kong }, actor);
    expect(updated.event).toBeNull();
    expect(updated.config).toEqual({
      url: config.url,
      headers: {},
      secret: null,
      ssl_verify: false,
    });
  });

  it('may change source, event and handler, and checks config against the resulting handler [1.1-mutable-handler]', async () => {
    const [{ deps }, hook] = await makeHook();
    const patch = (kong: object) => updateEventHook(deps, hook.id, { kong }, actor);
    await expect(patch({ handler: 'webhook-custom' })).rejects.toThrow(
      'schema violation (config.method: required field missing)',
    );
    const toCustom = { handler: 'webhook-custom', config: { method: 'POST' } };
    expect((await patch(toCustom)).config).toMatchObject({ ...config, method: 'POST' });
    const moved = await patch({ source: 'balancer', event: 'health' });
    expect(moved).toMatchObject({ source: 'balancer', event: 'health' });
    await expect(patch({ source: 'crud' })).rejects.toThrow('unknown event of source crud: health');
    expect((await patch({ handler: 'log' })).config).toEqual({});
    await expect(patch({ config: { url: config.url } })).rejects.toThrow(
      'schema violation (config.url: unknown field)',
    );
    await expect(patch({ handler: null })).rejects.toThrow('(handler: required field missing)');
  });

  it('moves updated_at and nothing else of the times, nor the id [1.1-updated-at]', async () => {
    const [{ deps, clock }, hook] = await makeHook();
    await clock.advance(60_000);
    const kong = { id: '11111111-2222-3333-4444-555555555555', created_at: 1, updated_at: 2 };
    const updated = await updateEventHook(deps, hook.id, { kong }, actor);
    expect(updated).toMatchObject({
      id: hook.id,
      created_at: hook.created_at,
      updated_at: hook.updated_at + 60,
    });
  });

  it('changes our own fields beside, a part of delivery at a time', async () => {
    const [{ deps }, hook] = await makeHook();
    const patch = { hookline: { delivery: { concurrency: 1 } } };
    const updated = await updateEventHook(deps, hook.id, patch, actor);
    expect(updated.delivery).toEqual({ ...hook.delivery, concurrency: 1 });
    expect(updated).toMatchObject({ label: 'mine', enabled: true, config });
    const wrong = { hookline: { delivery: { retries: 3 }, colour: 'red' } };
    await expect(updateEventHook(deps, hook.id, wrong, actor)).rejects.toMatchObject({
      fields: { colour: expect.any(String), delivery: { retries: expect.any(String) } },
    });
  });

  it('raises an update with the hook before, operation and schema [4.1-data]', async () => {
    const [{ deps, raised }, hook] = await makeHook();
    await updateEventHook(deps, hook.id, { kong: { snooze: 9 } }, actor);
    const [event] = raised;
    expect(Object.keys(event?.data ?? {}).sort()).toEqual([
      'entity',
      'old_entity',
      'operation',
      'schema',
    ]);
    expect(event).toMatchObject({
      source: 'crud',
      event: 'event_hooks',
      data: {
        operation: 'update',
        schema: 'event_hooks',
        entity: { id: hook.id, snooze: 9 },
        old_entity: { id: hook.id, snooze: 5, config: { secret: '********' } },
      },
    });
  });

  it('raises its event when nothing changes, too [4.1-unchanged-update]', async () => {
    const [{ deps, raised }, hook] = await makeHook();
    await updateEventHook(deps, hook.id, {}, actor);
    expect(raised).toMatchObject([{ data: { operation: 'update' } }]);
  });

  it('sends no ping [5.2-no-ping-on-update]', async () => {
    const [{ deps, raised }, hook] = await makeHook();
    const kong = { config: { url: 'https://example.com/other' } };
    await updateEventHook(deps, hook.id, { kong }, actor);
    expect(raised.map(({ event }) => event)).toEqual(['event_hooks']);
  });

  it('merges again when somebody else saved in between', async () => {
    const [{ deps }, hook] = await makeHook();
    await Promise.all([
      updateEventHook(deps, hook.id, { kong: { snooze: 1 } }, actor),
      updateEventHook(deps, hook.id, { kong: { on_change: true } }, actor),
      updateEventHook(deps, hook.id, { kong: { config: { secret: 'other' } } }, actor),
    ]);
    const stored = await deps.store.find(hook.id);
    expect(stored).toMatchObject({ snooze: 1, on_change: true, config: { secret: 'other' } });
    expect(stored?.version).toBe(4);
  });

  it('gives up with a conflict when others always save first', async () => {
    const [{ deps }, hook] = await makeHook();
    const store = { ...deps.store, save: async () => 'conflict' as const };
    await expect(updateEventHook({ ...deps, store }, hook.id, {}, actor)).rejects.toMatchObject({
      name: 'conflict',
    });
  });

  it('does not overwrite a version the caller has not read', async () => {
    const [{ deps }, hook] = await makeHook();
    await updateEventHook(deps, hook.id, { kong: { snooze: 1 }, expectedVersion: 1 }, actor);
    const late = updateEventHook(deps, hook.id, { kong: { snooze: 2 }, expectedVersion: 1 }, actor);
    await expect(late).rejects.toMatchObject({ name: 'conflict' });
    expect(await deps.store.find(hook.id)).toMatchObject({ snooze: 1 });
  });

  it('names the hook that was not found', async () => {
    const [{ deps }] = await makeHook();
    const id = '00000000-0000-4000-8000-000000000000';
    await expect(updateEventHook(deps, id, {}, actor)).rejects.toMatchObject({
      name: 'not found',
      fields: { id },
    });
  });
});
