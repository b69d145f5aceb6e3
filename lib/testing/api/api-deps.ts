import type { AuditEntry } from '@/lib/access/audit-store';
import type { ApiDeps } from '@/lib/api/ports';
import { IdempotencyConflict } from '@/lib/delivery/ingest/idempotency-conflict';
import type { ListedDelivery } from '@/lib/delivery/readers/delivery-reader';
import type { EventRecord } from '@/lib/delivery/types';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { EventHook, EventHookVersion } from '@/lib/event-hooks/schema';
import { makeSourceCatalogue } from '@/lib/event-hooks/sources/make-catalogue';
import { makeMemorySourceStore } from '@/lib/event-hooks/sources/memory-store';
import { hmac } from '@/lib/net/sign';
import { makeMemoryInboxStore } from '@/lib/receiver/memory-store';
import { makeSourceVerbs } from '@/lib/server/make-source-verbs';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import { makeTestId } from '../factories';

const NOW = new Date('2026-01-01T12:00:00.000Z');

/** The rows of a test's API in arrays, newest last. */
export type ApiRows = {
  events: EventRecord[];
  deliveries: (ListedDelivery & { detail: unknown })[];
  hooks: EventHook[];
  versions: EventHookVersion[];
  audit: AuditEntry[];
  logged: object[];
  settings: Settings;
  /** The custom sources. */
  sources: ReturnType<typeof makeMemorySourceStore>;
};

/** Makes a finished delivery of an event to a hook. */
export const makeDeliveryOf = (
  event: EventRecord,
  hook: EventHook,
  fields: Partial<ListedDelivery & { detail: unknown }> = {},
): ListedDelivery & { detail: unknown } => ({
  id: makeTestId(),
  eventId: event.id,
  hookId: hook.id,
  versionId: hook.versionId,
  source: event.source,
  event: event.event,
  handler: hook.handler,
  state: 'delivered',
  reason: null,
  detail: null,
  runAt: NOW,
  tries: 1,
  responseStatus: 200,
  durationMs: 12,
  replayOf: null,
  createdAt: NOW,
  finishedAt: NOW,
  hookLabel: hook.label,
  ...fields,
});

const pageOf = <T extends { id: string }>(rows: T[], limit: number, after: string | null) => {
  const newestFirst = rows.toReversed().filter(({ id }) => after === null || id < after);
  return { rows: newestFirst.slice(0, limit), more: newestFirst.length > limit };
};

/**
 * Makes the dependencies of the API in memory: enough of each port to test routing and encoding.
 */
export const makeTestApiDeps = (rows: Partial<ApiRows> = {}): { deps: ApiDeps; rows: ApiRows } => {
  const all: ApiRows = {
    events: [],
    deliveries: [],
    hooks: [],
    versions: [],
    audit: [],
    logged: [],
    settings: { ...DEFAULT_SETTINGS },
    sources: makeMemorySourceStore(),
    ...rows,
  };
  const firstReceipts = new Map<string, { body: string; ids: string[] }>();

  const ingest = async (events: IncomingEvent[]) => {
    const key = events[0]?.idempotencyKey;
    const body = JSON.stringify(events);
    const first = key === undefined ? undefined : firstReceipts.get(key);
    if (key !== undefined && first && first.body !== body) throw new IdempotencyConflict(key);
    const ids = first?.ids ?? events.map(makeTestId);
    if (key !== undefined) firstReceipts.set(key, { body, ids });
    if (!first) {
      for (const [
        index,
        { idempotencyKey = null, source, event, data, origin },
      ] of events.entries())
        all.events.push({
          id: ids[index] ?? '',
          source,
          event,
          data,
          origin,
          idempotencyKey,
          receivedAt: NOW,
        });
    }
    return ids.map((id) => ({ id, deliveries: [], repeated: first !== undefined }));
  };

  const hooks: Pick<ApiDeps['hooks'], 'list'> = {
    list: async ({ size, after }) => {
      const rest = all.hooks.filter(({ id }) => after === null || id > after);
      return { hooks: rest.slice(0, size), more: rest.length > size };
    },
  };

  const deps: ApiDeps = {
    ingest,
    replay: async (id) => {
      const delivery = all.deliveries.find((each) => each.id === id);
      if (!delivery) return 'not found';
      if (!all.hooks.some((hook) => hook.id === delivery.hookId)) return 'hook removed';
      const { hookLabel: _, ...record } = delivery;
      return {
        ...record,
        id: makeTestId(),
        state: 'pending',
        tries: 0,
        replayOf: id,
        finishedAt: null,
        leaseUntil: null,
        worker: null,
      };
    },
    events: {
      list: async (filter, { limit, after }) =>
        pageOf(
          all.events.filter(
            ({ source }) => filter.source === undefined || source === filter.source,
          ),
          limit,
          after,
        ),
      listData: async (filter, limit) => {
        const wanted = ({ source, event }: EventRecord) =>
          (filter.source === undefined || source === filter.source) &&
          (filter.event === undefined || event === filter.event);
        return pageOf(all.events.filter(wanted), limit, null);
      },
      find: async (id) => all.events.find((event) => event.id === id) ?? null,
    },
    deliveries: {
      list: async (filter, { limit, after }) =>
        pageOf(
          all.deliveries.filter(({ state }) => filter.states?.includes(state) ?? true),
          limit,
          after,
        ),
      listByEvent: async (id) => all.deliveries.filter(({ eventId }) => eventId === id),
      find: async (id) => {
        const delivery = all.deliveries.find((each) => each.id === id);
        if (!delivery) return null;
        return {
          ...delivery,
          eventData: all.events.find((event) => event.id === delivery.eventId)?.data ?? null,
          hookVersion: 1,
          hookRemoved: false,
          maxAttempts: 8,
          attempts: [],
        };
      },
    },
    versions: {
      listInEffect: async () =>
        all.hooks.map(({ versionId, id: hookId, ...hook }) => ({ ...hook, id: versionId, hookId })),
    },
    overview: {
      read: async () => ({
        hooks: { total: all.hooks.length, enabled: all.hooks.length },
        last24Hours: { events: all.events.length, delivered: 0, failed: 0, suppressed: 0 },
        waiting: 0,
        retrying: 0,
        hours: [{ at: NOW, delivered: 0, failed: 0, suppressed: 0 }],
        recentFailures: all.deliveries.filter(({ state }) => state === 'dead'),
      }),
      readHealth: async (ids) =>
        new Map(
          ids.map((id) => [id, { delivered: 3, failed: 1, suppressed: 2, lastFiredAt: NOW }]),
        ),
    },
    hooks: {
      ...hooks,
      find: async (id) => all.hooks.find((hook) => hook.id === id) ?? null,
      findVersion: async (versionId) => all.versions.find(({ id }) => id === versionId) ?? null,
      listVersions: async (hookId) => all.versions.filter((version) => version.hookId === hookId),
    },
    inboxes: {
      store: makeMemoryInboxStore(makeTestId),
      clock: () => NOW,
      makeId: makeTestId,
      makeToken: () => makeTestId().replaceAll('-', '').padEnd(43, '_'),
      receiverUrl: 'http://hookline.test:8001',
    },
    sources: {
      ...makeSourceCatalogue(all.sources),
      ...makeSourceVerbs({ sources: all.sources, hooks, clock: () => NOW }),
    },
    settings: {
      read: async () => all.settings,
      update: async (changes) => Object.assign(all.settings, changes),
    },
    tokens: {
      hasEnvironmentToken: true,
      list: async () => [],
      create: async (name, actor) =>
        name === 'taken'
          ? 'name taken'
          : {
              token: 'hk_secret',
              record: {
                id: makeTestId(),
                name,
                prefix: 'hk_sec',
                createdBy: actor.name,
                createdAt: NOW,
                lastUsedAt: null,
              },
            },
      revoke: async () => 'not found',
    },
    audit: {
      append: async (entry) => {
        all.audit.push(entry);
      },
    },
    hmac,
    clock: () => NOW,
    isUnavailable: (error) => error instanceof Error && error.message === 'database away',
    log: { error: (fields) => all.logged.push(fields) },
  };
  return { deps, rows: all };
};
