import { describe, expect, it } from 'vitest';
import type { IncomingEvent } from './evaluate/incoming-event';
import { type EventHook, type EventHookInput, HooklineFields } from './schema';
import type { EventHookChange, EventHookStore } from './store';

const AT = new Date('2026-01-02T03:04:05.678Z');
const SECONDS = 1_767_323_045;
const idOf = (n: number) => `0000000${n}-0000-4000-8000-000000000000`;

let made = 0;
const versionId = () => `00000000-0000-7000-8000-${String(++made).padStart(12, '0')}`;

const webhook: EventHookInput = {
  source: 'crud',
  event: 'consumers',
  handler: 'webhook',
  snooze: 5,
  on_change: true,
  config: {
    url: 'https://example.com/é',
    headers: { 'X-B': '1', 'x-a': '2' },
    secret: 's3cret',
    ssl_verify: true,
  },
};
const custom: EventHookInput = {
  source: 'balancer',
  event: null,
  handler: 'webhook-custom',
  snooze: null,
  on_change: null,
  config: {
    url: 'http://example.com',
    method: 'PUT',
    payload: { z: null, a: [1, { constructor: '{{ entity.name }}' }], nul: '\u0000' },
    payload_format: false,
    body: null,
    body_format: true,
    headers: {},
    headers_format: true,
    secret: null,
    ssl_verify: false,
  },
};

const hookOf = (n: number, input: EventHookInput = webhook): EventHook => ({
  ...input,
  ...HooklineFields.parse({ label: `hook ${n}` }),
  id: idOf(n),
  created_at: SECONDS,
  updated_at: SECONDS,
  version: 1,
  versionId: versionId(),
});

const raised = (name: string): IncomingEvent[] => [
  { source: 'crud', event: 'event_hooks', data: { name }, origin: 'hookline' },
];

const changeOf = (
  action: EventHookChange['action'],
  before: EventHook | null,
  after: EventHook | null,
): EventHookChange => ({
  action,
  before,
  after,
  actor: { name: 'arya@example.com' },
  at: AT,
  raise: raised(action),
});
const creation = (hook: EventHook) => changeOf('create', null, hook);
const next = (hook: EventHook, label: string): EventHook => ({
  ...hook,
  label,
  version: hook.version + 1,
  versionId: versionId(),
});

/** Tests for every implementation of the store. `raised` returns the events its saves have raised. */
export const describeEventHookStore = (
  name: string,
  makeStore: () => Promise<{ store: EventHookStore; raised: () => Promise<IncomingEvent[]> }>,
) => {
  describe(`${name} as an event hook store`, () => {
    it('returns every key that was saved, for every kind of config', async () => {
      const { store } = await makeStore();
      const log = hookOf(3, { ...webhook, event: null, handler: 'log', config: {} });
      const config = { functions: ['return function() end', '-- \\ "quoted"\n'] };
      const lambda = hookOf(4, { ...webhook, handler: 'lambda', config });
      for (const hook of [hookOf(1), hookOf(2, custom), log, lambda]) {
        expect(await store.save(creation(hook))).toBe('saved');
        expect(await store.find(hook.id)).toEqual(hook);
      }
    });

    it('finds nothing under an id that was never saved', async () => {
      const { store } = await makeStore();
      expect(await store.find(idOf(1))).toBeNull();
      expect(await store.findVersion(versionId())).toBeNull();
      expect(await store.listVersions(idOf(1))).toEqual([]);
    });

    it('pages in the order of ids and returns whether more follow', async () => {
      const { store } = await makeStore();
      for (const n of [3, 1, 2]) await store.save(creation(hookOf(n)));
      const ids = async (size: number, after: string | null) => {
        const { hooks, more } = await store.list({ size, after });
        return [hooks.map(({ id }) => id), more];
      };
      expect(await ids(2, null)).toEqual([[idOf(1), idOf(2)], true]);
      expect(await ids(2, idOf(2))).toEqual([[idOf(3)], false]);
      expect(await ids(3, null)).toEqual([[idOf(1), idOf(2), idOf(3)], false]);
      expect(await ids(1, idOf(9))).toEqual([[], false]);
    });

    it('rejects the creation of an id that exists, and writes and raises nothing', async () => {
      const { store, raised } = await makeStore();
      const first = hookOf(1);
      await store.save(creation(first));
      expect(await store.save(creation({ ...hookOf(1), label: 'second' }))).toBe('conflict');
      expect(await store.find(first.id)).toEqual(first);
      expect(await store.listVersions(first.id)).toHaveLength(1);
      expect(await raised()).toHaveLength(1);
    });

    it('retires the version before on update and keeps both', async () => {
      const { store } = await makeStore();
      const first = hookOf(1);
      const second = next(first, 'changed');
      await store.save(creation(first));
      expect(await store.save(changeOf('update', first, second))).toBe('saved');
      expect(await store.find(first.id)).toEqual(second);
      const versions = await store.listVersions(first.id);
      expect(versions.map(({ version, retiredAt }) => [version, retiredAt])).toEqual([
        [2, null],
        [1, AT],
      ]);
      expect(await store.findVersion(first.versionId)).toEqual({
        id: first.versionId,
        hookId: first.id,
        version: 1,
        hook: first,
        createdAt: AT,
        retiredAt: AT,
        author: 'arya@example.com',
      });
    });

    it('returns conflict for an update of a version that is no longer stored', async () => {
      const { store, raised } = await makeStore();
      const first = hookOf(1);
      const second = next(first, 'second');
      await store.save(creation(first));
      await store.save(changeOf('update', first, second));
      expect(await store.save(changeOf('update', first, next(first, 'late')))).toBe('conflict');
      expect(await store.find(first.id)).toEqual(second);
      expect(await raised()).toHaveLength(2);
    });

    it('lets one of two saves at the same time win', async () => {
      const { store, raised } = await makeStore();
      const first = hookOf(1);
      await store.save(creation(first));
      const answers = await Promise.all(
        ['a', 'b', 'c', 'd'].map((label) =>
          store.save(changeOf('update', first, next(first, label))),
        ),
      );
      expect(answers.sort()).toEqual(['conflict', 'conflict', 'conflict', 'saved']);
      expect(await store.listVersions(first.id)).toHaveLength(2);
      expect(await raised()).toHaveLength(2);
    });

    it('lets one of two creations of one id at the same time win', async () => {
      const { store } = await makeStore();
      const answers = await Promise.all([1, 1, 1].map((n) => store.save(creation(hookOf(n)))));
      expect(answers.sort()).toEqual(['conflict', 'conflict', 'saved']);
    });

    it('keeps the versions of a removed hook, the last one retired', async () => {
      const { store } = await makeStore();
      const hook = hookOf(1);
      await store.save(creation(hook));
      expect(await store.save(changeOf('remove', hook, null))).toBe('saved');
      expect(await store.find(hook.id)).toBeNull();
      const versions = await store.listVersions(hook.id);
      expect(versions.map(({ retiredAt }) => retiredAt)).toEqual([AT]);
    });

    it('returns conflict if the hook was removed meanwhile', async () => {
      const { store } = await makeStore();
      const hook = hookOf(1);
      await store.save(creation(hook));
      await store.save(changeOf('remove', hook, null));
      expect(await store.save(changeOf('update', hook, next(hook, 'x')))).toBe('conflict');
      expect(await store.save(changeOf('remove', hook, null))).toBe('conflict');
    });

    it('accepts an id again after its hook was removed', async () => {
      const { store } = await makeStore();
      const hook = hookOf(1);
      await store.save(creation(hook));
      await store.save(changeOf('remove', hook, null));
      const again = { ...hookOf(1), version: 2 };
      expect(await store.save(creation(again))).toBe('saved');
      expect(await store.find(hook.id)).toEqual(again);
    });

    it('raises the events of each saved change, in order', async () => {
      const { store, raised } = await makeStore();
      const hook = hookOf(1);
      const second = next(hook, 'second');
      await store.save(creation(hook));
      await store.save(changeOf('update', hook, second));
      await store.save(changeOf('remove', second, null));
      const names = (await raised()).map(({ data }) => data.name);
      expect(names).toEqual(['create', 'update', 'remove']);
    });
  });
};
