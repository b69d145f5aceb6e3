import { describe, expect, it } from 'vitest';
import { makeTestEventHookWorld } from '@/lib/testing/hooks/test-event-hook-world';
import { DomainError } from '../errors';
import { createEventHook } from './create-event-hook';
import { removeEventHook } from './remove-event-hook';

const actor = { name: 'arya@example.com' };
const URL_OK = 'https://example.com/hook';
const webhook = { source: 'crud', event: 'consumers', handler: 'webhook', config: { url: URL_OK } };
const log = { source: 'crud', event: 'routes', handler: 'log' };
const NOW = 1_767_268_800;

const errorOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(() => undefined).catch((caught: unknown) => caught);
  if (!(error instanceof DomainError)) throw error ?? new Error('it did not throw');
  const { name, message, fields } = error;
  return { name, message, fields };
};

describe('creating a hook', () => {
  it('gives it a UUID v4 of its own [1.1-uuid-id]', async () => {
    const { deps } = makeTestEventHookWorld();
    const hooks = [
      await createEventHook(deps, { kong: log }, actor),
      await createEventHook(deps, { kong: log }, actor),
    ];
    const v4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const { id } of hooks) expect(id).toMatch(v4);
    expect(new Set(hooks.map(({ id }) => id)).size).toBe(2);
  });

  it('accepts the id and the time of creation of a client [1.1-posted-id]', async () => {
    const { deps } = makeTestEventHookWorld();
    const id = '11111111-2222-3333-4444-555555555555';
    const kong = { ...log, id: id.toUpperCase(), created_at: 5, updated_at: 6 };
    const hook = await createEventHook(deps, { kong }, actor);
    expect(hook).toMatchObject({ id, created_at: 5, updated_at: NOW });
    expect(await deps.store.find(id)).toEqual(hook);
  });

  it('stamps whole Unix seconds [1.1-unix-seconds]', async () => {
    const { deps, clock } = makeTestEventHookWorld();
    await clock.advance(1_999);
    const hook = await createEventHook(deps, { kong: log }, actor);
    expect(hook).toMatchObject({ created_at: NOW + 1, updated_at: NOW + 1 });
  });

  it('starts with version 1, and with defaults for the fields of Hookline that are absent', async () => {
    const { deps } = makeTestEventHookWorld();
    const plain = await createEventHook(deps, { kong: log }, actor);
    expect(plain).toMatchObject({ version: 1, label: null, enabled: true });
    expect(plain.delivery.timeoutMs).toBe(10_000);
    const hookline = { label: ' Slack ', enabled: false, delivery: { timeoutMs: 500 } };
    const own = await createEventHook(deps, { kong: log, hookline }, actor);
    expect(own).toMatchObject({ label: 'Slack', enabled: false, delivery: { timeoutMs: 500 } });
    expect((await deps.store.listVersions(own.id))[0]).toMatchObject({ author: actor.name });
  });

  it('continues the version numbers when the id of a removed hook is reused', async () => {
    const { deps } = makeTestEventHookWorld();
    const { id } = await createEventHook(deps, { kong: log }, actor);
    await removeEventHook(deps, id, actor);
    const again = await createEventHook(deps, { kong: { ...log, id } }, actor);
    expect(again.version).toBe(2);
  });

  it('rejects an id that exists', async () => {
    const { deps } = makeTestEventHookWorld();
    const { id } = await createEventHook(deps, { kong: log }, actor);
    expect(await errorOf(createEventHook(deps, { kong: { ...log, id } }, actor))).toEqual({
      name: 'primary key violation',
      message: `primary key violation on key '{id="${id}"}'`,
      fields: { id },
    });
  });

  it('rejects an unknown source [1.3-source-check]', async () => {
    const { deps, raised } = makeTestEventHookWorld();
    const kong = { ...log, source: 'crudd', event: 'x' };
    expect(await errorOf(createEventHook(deps, { kong }, actor))).toEqual({
      name: 'schema violation',
      message: 'schema violation (source: unknown source: crudd)',
      fields: { source: 'unknown source: crudd' },
    });
    expect(raised).toEqual([]);
  });

  it('rejects an event that its source does not have [1.3-event-check]', async () => {
    const { deps } = makeTestEventHookWorld();
    const kong = { ...log, event: 'consumer' };
    expect(await errorOf(createEventHook(deps, { kong }, actor))).toMatchObject({
      name: 'schema violation',
      fields: { event: 'unknown event of source crud: consumer' },
    });
  });

  it('accepts any source and event in lenient mode [1.3-lenient-sources]', async () => {
    const { deps, settings } = makeTestEventHookWorld();
    settings.lenientSources = true;
    const kong = { ...log, source: 'my-plugin', event: 'my-event' };
    expect(await createEventHook(deps, { kong }, actor)).toMatchObject(kong);
  });

  it('reports all invalid fields together, including those of Hookline, source and event', async () => {
    const { deps } = makeTestEventHookWorld();
    const kong = { ...webhook, event: 'nope', config: { url: 'x' }, snooze: -1, foo: 1 };
    const hookline = { label: '', delivery: { timeoutMs: 1 } };
    const { fields } = await errorOf(createEventHook(deps, { kong, hookline }, actor));
    const paths = ['config', 'delivery', 'event', 'foo', 'label', 'snooze'];
    expect(Object.keys(fields ?? {}).sort()).toEqual(paths);
  });

  it('reports nothing but the handler when it is missing [1.3-handler-missing]', async () => {
    const { deps } = makeTestEventHookWorld();
    for (const kong of [{}, { handler: null, source: 'nope', foo: 1, config: 5 }])
      expect(await errorOf(createEventHook(deps, { kong }, actor))).toEqual({
        name: 'schema violation',
        message: 'schema violation (handler: required field missing)',
        fields: { handler: 'required field missing' },
      });
  });

  it('reports nothing but the handler when it is unknown [1.3-handler-unknown]', async () => {
    const { deps } = makeTestEventHookWorld();
    const kong = { handler: 'pigeon', source: 'nope', config: 5 };
    expect(await errorOf(createEventHook(deps, { kong, hookline: { label: '' } }, actor))).toEqual({
      name: 'schema violation',
      message: 'schema violation (handler: unknown type: pigeon)',
      fields: { handler: 'unknown type: pigeon' },
    });
  });

  it('rejects the key __proto__ at any depth and keeps other unusual keys [2-hostile-keys]', async () => {
    const { deps } = makeTestEventHookWorld();
    const config = (json: string) => ({
      kong: {
        source: 'crud',
        handler: 'webhook-custom',
        config: { url: URL_OK, method: 'PUT', ...JSON.parse(json) },
      },
    });
    const deep = config('{"payload":{"a":[{"__proto__":{"x":1}}]},"headers":{"__proto__":"x"}}');
    const { message } = await errorOf(createEventHook(deps, deep, actor));
    expect(message).toBe(
      '2 schema violations (config.headers.__proto__: unknown field; ' +
        'config.payload.a.1.__proto__: unknown field)',
    );
    const odd = config('{"payload":{"constructor":"c","toString":{"prototype":1}}}');
    const created = await createEventHook(deps, odd, actor);
    expect(created.config).toMatchObject({
      payload: { constructor: 'c', toString: { prototype: 1 } },
    });
    expect({}).not.toHaveProperty('x');
  });

  it('raises one event, with nulls stripped and secrets masked [4.1-nulls-stripped] [4.1-secret-masked]', async () => {
    const { deps, raised } = makeTestEventHookWorld();
    const config = {
      url: URL_OK,
      method: 'PUT',
      secret: 's3cret',
      payload: { a: null, b: [{ c: null, d: 1 }] },
    };
    const kong = { source: 'crud', handler: 'webhook-custom', config };
    const { id } = await createEventHook(deps, { kong, hookline: { label: 'x' } }, actor);
    expect(raised).toEqual([
      {
        source: 'crud',
        event: 'event_hooks',
        origin: 'hookline',
        data: {
          operation: 'create',
          schema: 'event_hooks',
          entity: {
            id,
            source: 'crud',
            handler: 'webhook-custom',
            created_at: NOW,
            updated_at: NOW,
            config: {
              url: URL_OK,
              method: 'PUT',
              secret: '********',
              payload: { b: [{ d: 1 }] },
              payload_format: true,
              body_format: true,
              headers: {},
              headers_format: false,
              ssl_verify: false,
            },
          },
        },
      },
    ]);
  });

  it('pings a created webhook, and hooks of no other handler [5.2-auto-ping]', async () => {
    const world = makeTestEventHookWorld();
    const pinged = async (kong: object, hookline?: object) => {
      world.raised.length = 0;
      const { id } = await createEventHook(world.deps, { kong, hookline }, actor);
      return world.raised.filter(({ onlyHookId }) => onlyHookId === id).map(({ event }) => event);
    };
    expect(await pinged(webhook)).toEqual(['ping']);
    expect(await pinged(webhook, { enabled: false })).toEqual([]);
    expect(await pinged(log)).toEqual([]);
    const config = { url: URL_OK, method: 'POST' };
    expect(await pinged({ ...webhook, handler: 'webhook-custom', config })).toEqual([]);
    const functions = ['return 1'];
    expect(await pinged({ ...webhook, handler: 'lambda', config: { functions } })).toEqual([]);
  });

  it('pings without nulls, with the operation and the content type [5.2-auto-ping-body]', async () => {
    const { deps, raised } = makeTestEventHookWorld();
    const config = { url: URL_OK, headers: { 'Content-Type': 'text/plain', 'X-A': '1' } };
    const { id } = await createEventHook(deps, { kong: { ...webhook, config } }, actor);
    expect(raised.at(-1)).toEqual({
      source: 'kong:event_hooks',
      event: 'ping',
      origin: 'hookline',
      onlyHookId: id,
      data: {
        operation: 'create',
        event_hooks: {
          id,
          source: 'crud',
          event: 'consumers',
          handler: 'webhook',
          created_at: NOW,
          updated_at: NOW,
          config: {
            url: URL_OK,
            headers: { 'X-A': '1', 'content-type': 'application/json' },
            ssl_verify: false,
          },
        },
      },
    });
  });
});
