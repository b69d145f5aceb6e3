import type { IngestReceipt } from '@/lib/delivery/store';
import type {
  AttemptRecord,
  DeliveryRecord,
  DeliveryState,
  EventRecord,
} from '@/lib/delivery/types';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { Handler } from '@/lib/event-hooks/schema';
import type { Actor, EventHookStore } from '@/lib/event-hooks/store';
import type { PrepareContext } from '@/lib/handlers/handler';
import type { InboxDeps } from '@/lib/receiver/deps';
import type { Overview, SettingsResource, SourceResource } from './resources';

/** Lists are read newest first, from the row after `after` on. */
export type PageRequest = { limit: number; after: string | null };
export type PageOf<T> = { rows: T[]; more: boolean };

/** `from` is part of the range, `to` is not. */
export type TimeRange = { from?: Date; to?: Date };

export type EventFilter = TimeRange & { source?: string; event?: string; origin?: string };
export type ListedEvent = Omit<EventRecord, 'data'>;
/** Bytes of data as JSON: of all events of an answer, and of one. */
export type DataBounds = { maxBytes: number; maxEventBytes: number };
export type EventReader = {
  list(filter: EventFilter, page: PageRequest): Promise<PageOf<ListedEvent>>;
  /**
   * The newest with their data, up to so many and so much of it. Larger events than one may be are
   * left out; `more` says that others follow the last.
   */
  listData(filter: EventFilter, limit: number, bounds: DataBounds): Promise<PageOf<EventRecord>>;
  find(id: string): Promise<EventRecord | null>;
};

export type DeliveryFilter = TimeRange & {
  hook?: string;
  /** The version of that hook a delivery was made by; of no use without the hook. */
  version?: number;
  states?: DeliveryState[];
  source?: string;
  event?: string;
};
export type ListedDelivery = Omit<DeliveryRecord, 'detail' | 'leaseUntil' | 'worker'> & {
  hookLabel: string | null;
};
export type FoundDelivery = ListedDelivery & {
  detail: unknown;
  eventData: unknown;
  hookVersion: number;
  hookRemoved: boolean;
  maxAttempts: number;
  attempts: AttemptRecord[];
};
export type DeliveryReader = {
  list(filter: DeliveryFilter, page: PageRequest): Promise<PageOf<ListedDelivery>>;
  /** All deliveries of one event, replays included, oldest first; with what their reasons need. */
  listByEvent(eventId: string): Promise<(ListedDelivery & { detail: unknown })[]>;
  find(id: string): Promise<FoundDelivery | null>;
};

/** What matching needs of a version, without its config and so without its secrets. */
export type ListedVersion = {
  id: string;
  hookId: string;
  version: number;
  label: string | null;
  handler: Handler;
  source: string;
  event: string | null;
  enabled: boolean;
};
export type VersionReader = {
  /** The versions in effect at a moment, and those named by id besides. */
  listInEffect(at: Date, alsoIds: string[]): Promise<ListedVersion[]>;
};

export type HookHealth = {
  delivered: number;
  failed: number;
  suppressed: number;
  lastFiredAt: Date | null;
};
/** What waits. Counted up to ten thousand each, beyond which the exact number says no more. */
export type Queue = {
  /** Accepted and not yet attempted to an end. */
  waiting: number;
  retrying: number;
  /** When the first of those that are due already was due; null when none is. */
  oldestDueAt: Date | null;
};
export type OverviewReader = {
  read(
    now: Date,
  ): Promise<Omit<Overview, 'recent_failures'> & { recentFailures: ListedDelivery[] }>;
  /** The last 24 hours before `now`, by hook id; a hook that never fired may be absent. */
  readHealth(hookIds: string[], now: Date): Promise<ReadonlyMap<string, HookHealth>>;
  readQueue(now: Date): Promise<Queue>;
};

export type TokenRecord = {
  id: string;
  name: string;
  prefix: string;
  createdBy: string;
  createdAt: Date;
  lastUsedAt: Date | null;
};
export type TokenStore = {
  /** Tokens that are not revoked, newest first. */
  list(): Promise<TokenRecord[]>;
  /** Writes the token and the audit row; `name taken` when a token in use carries the name. */
  create(
    token: { name: string; digest: string; prefix: string },
    actor: Actor,
  ): Promise<TokenRecord | 'name taken'>;
  /** Ends the token and writes the audit row. */
  revoke(id: string, actor: Actor): Promise<'revoked' | 'not found'>;
  /** A token in use, by the sha-256 of it. */
  findByDigest(digest: string): Promise<{ id: string; name: string } | null>;
  /** Notes that the token was used, unless a later use is noted already. */
  touch(id: string, at: Date): Promise<void>;
};
export type TokenService = {
  /** Tokens that are not revoked, newest first. */
  list(): Promise<TokenRecord[]>;
  /** The only time the token itself is seen; `name taken` when a token in use carries the name. */
  create(
    name: string,
    actor: Actor,
  ): Promise<{ token: string; record: TokenRecord } | 'name taken'>;
  revoke(id: string, actor: Actor): Promise<'revoked' | 'not found'>;
};

/** Read for every event that comes in, so implementations keep what they read for some seconds. */
export type SettingsStore = {
  read(): Promise<SettingsResource>;
  update(changes: Partial<SettingsResource>, actor: Actor): Promise<SettingsResource>;
};

export type AuditEntry = {
  actor: Actor;
  action: string;
  entity: string;
  entityId: string;
  before?: unknown;
  after?: unknown;
};
export type AuditStore = { append(entry: AuditEntry): Promise<void> };

export type SourceService = {
  /** The catalogue, custom sources included; the same array again while nothing has changed. */
  list(): Promise<readonly SourceResource[]>;
  /** The same, as it is now. */
  refresh(): Promise<readonly SourceResource[]>;
  create(actor: Actor, input: unknown): Promise<SourceResource>;
  update(actor: Actor, name: string, input: unknown): Promise<SourceResource>;
  remove(actor: Actor, name: string): Promise<void>;
};

/** All that Hookline's API needs of the world. */
export type ApiDeps = {
  ingest(events: IncomingEvent[]): Promise<IngestReceipt[]>;
  replay(deliveryId: string): Promise<DeliveryRecord | 'not found' | 'hook removed'>;
  events: EventReader;
  deliveries: DeliveryReader;
  versions: VersionReader;
  overview: Pick<OverviewReader, 'read' | 'readHealth'>;
  hooks: Pick<EventHookStore, 'list' | 'find' | 'listVersions' | 'findVersion'>;
  /** `receiverUrl`: the origin of the addresses of inboxes. */
  inboxes: InboxDeps & { receiverUrl: string };
  sources: SourceService;
  settings: SettingsStore;
  tokens: TokenService;
  audit: AuditStore;
  hmac: PrepareContext['hmac'];
  clock: () => Date;
  /** Whether an error says that the database is away; the engine's own log says so once. */
  isUnavailable(error: unknown): boolean;
  log: { error(fields: object, message: string): void };
};
