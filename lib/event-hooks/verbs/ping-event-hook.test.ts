import { describe, expect, it } from 'vitest';
import { makeTestEventHookWorld } from '@/lib/testing/hooks/test-event-hook-world';
import { createEventHook } from './create-event-hook';
import { pingEventHook } from './ping-event-hook';

const actor = { name: 'arya@example.com' };
const URL_OK = 'https://example.com/hook';
const webhook = { source: 'crud', event: 'consumers', handler: 'webhook', config: { url: URL_OK } };
const NOW = 1_767_268_800;

describe('pinging a hook', () => {
  it('sends the hook with its nulls and without an operation [5.2-manual-ping-body]', async () => {
    const { deps, executed } = makeTestEventHookWorld();
    const hook = await createEventHook(deps, { kong: webhook }, actor);
    const pinged = await pingEventHook(deps, hook.id);
    expect(executed).toEqual([
      {
        hook,
        event: {
          source: 'kong:event_hooks',
          event: 'ping',
          data: {
            event_hooks: {
              id: hook.id,
              source: 'crud',
              event: 'consumers',
              handler: 'webhook',
              on_change: null,
              snooze: null,
              created_at: NOW,
              updated_at: NOW,
              config: {
                url: URL_OK,
                headers: { 'content-type': 'application/json' },
                secret: null,
                ssl_verify: false,
              },
            },
          },
        },
      },
    ]);
    const [run] = executed;
    const payload = { source: 'kong:event_hooks', event: 'ping', ...run?.event.data };
    expect(pinged).toMatchObject({ ok: true, payload });
  });

  it('masks the secret, and signs with the true one [5.2-secret-masked]', async () => {
    const { deps, executed, raised } = makeTestEventHookWorld();
    const kong = { ...webhook, config: { url: URL_OK, secret: 's3cret' } };
    const { id } = await createEventHook(deps, { kong }, actor);
    const pinged = await pingEventHook(deps, id);
    expect(executed[0]?.hook.config).toMatchObject({ secret: 's3cret' });
    expect(executed[0]?.event.data).toMatchObject({
      event_hooks: { config: { secret: '********' } },
    });
    expect(JSON.stringify([pinged, raised])).not.toContain('s3cret');
  });

  it('rejects a hook of another handler [5.2-ping-other-handlers]', async () => {
    const { deps, executed } = makeTestEventHookWorld();
    const kong = { source: 'crud', handler: 'log' };
    const { id } = await createEventHook(deps, { kong }, actor);
    expect(await pingEventHook(deps, id)).toEqual({
      ok: false,
      message: 'a hook with handler log cannot be pinged',
    });
    expect(executed).toEqual([]);
  });

  it('reports why there was no response', async () => {
    const world = makeTestEventHookWorld();
    const { id } = await createEventHook(world.deps, { kong: webhook }, actor);
    world.answer = { ok: false, message: 'connection refused' };
    expect(await pingEventHook(world.deps, id)).toEqual(world.answer);
  });
});
