import { describe, expect, it } from 'vitest';
import { makeTestEventHookWorld } from '@/lib/testing/hooks/test-event-hook-world';
import { createEventHook } from './create-event-hook';
import { upsertEventHook } from './upsert-event-hook';

const actor = { name: 'arya@example.com' };
const id = 'abcdefab-2222-4333-8444-555555555555';
const log = { source: 'crud', event: 'routes', handler: 'log', snooze: 5 };
const webhook = { source: 'crud', handler: 'webhook', config: { url: 'https://example.com' } };

describe('putting a hook under an id', () => {
  it('raises create when it was not there, and update when it was [4.1-upsert-operation]', async () => {
    const { deps, raised } = makeTestEventHookWorld();
    await upsertEventHook(deps, id, { kong: log }, actor);
    await upsertEventHook(deps, id, { kong: log }, actor);
    expect(raised.map(({ data }) => [data.operation, 'old_entity' in data])).toEqual([
      ['create', false],
      ['update', true],
    ]);
  });

  it('pings a webhook that it creates', async () => {
    const { deps, raised } = makeTestEventHookWorld();
    const created = await upsertEventHook(deps, id.toUpperCase(), { kong: webhook }, actor);
    expect(created.id).toBe(id);
    await upsertEventHook(deps, id, { kong: webhook }, actor);
    expect(raised.filter(({ event }) => event === 'ping')).toHaveLength(1);
  });

  it('keeps the fields of Hookline and the time of creation, and replaces the rest', async () => {
    const { deps, clock } = makeTestEventHookWorld();
    const hookline = { label: 'mine', enabled: false };
    const first = await createEventHook(deps, { kong: { ...log, id }, hookline }, actor);
    await clock.advance(5_000);
    const second = await upsertEventHook(deps, id.toUpperCase(), { kong: webhook }, actor);
    expect(second).toMatchObject({ id, label: 'mine', enabled: false, snooze: null, version: 2 });
    expect(second.created_at).toBe(first.created_at);
    expect(second.updated_at).toBe(first.updated_at + 5);
    const kong = { ...webhook, created_at: 7 };
    expect((await upsertEventHook(deps, id, { kong }, actor)).created_at).toBe(7);
  });

  it('puts over a hook that somebody else created in between', async () => {
    const { deps } = makeTestEventHookWorld();
    const both = [log, { ...log, snooze: 6 }].map((kong) =>
      upsertEventHook(deps, id, { kong }, actor),
    );
    const versions = (await Promise.all(both)).map(({ version }) => version);
    expect(versions.sort()).toEqual([1, 2]);
  });
});
