import type { TokenService } from '@/lib/access/api-token';
import type { AuditStore } from '@/lib/access/audit-store';
import type { DeliveryRecord } from '@/lib/delivery/delivery-record';
import type { DeliveryReader } from '@/lib/delivery/readers/delivery-reader';
import type { EventReader } from '@/lib/delivery/readers/event-reader';
import type { OverviewReader } from '@/lib/delivery/readers/overview-reader';
import type { IngestReceipt } from '@/lib/delivery/store';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { Actor, EventHookStore } from '@/lib/event-hooks/store';
import type { VersionReader } from '@/lib/event-hooks/version-reader';
import type { PrepareContext } from '@/lib/handlers/prepared';
import type { InboxDeps } from '@/lib/receiver/deps';
import type { SettingsStore } from '@/lib/settings/settings';
import type { SourceResource } from './resources';

export type SourceService = {
  /** All sources, including custom ones. Returns the same array until something changes. */
  list(): Promise<readonly SourceResource[]>;
  /** Reads the sources again, which another process may have changed. */
  refresh(): Promise<readonly SourceResource[]>;
  create(actor: Actor, input: unknown): Promise<SourceResource>;
  update(actor: Actor, name: string, input: unknown): Promise<SourceResource>;
  remove(actor: Actor, name: string): Promise<void>;
};

/** The dependencies of Hookline's API. */
export type ApiDeps = {
  ingest(events: IncomingEvent[]): Promise<IngestReceipt[]>;
  replay(deliveryId: string): Promise<DeliveryRecord | 'not found' | 'hook removed'>;
  events: EventReader;
  deliveries: DeliveryReader;
  versions: VersionReader;
  overview: Pick<OverviewReader, 'read' | 'readHealth'>;
  hooks: Pick<EventHookStore, 'list' | 'find' | 'listVersions' | 'findVersion'>;
  /** `receiverUrl` is the origin of inbox URLs. */
  inboxes: InboxDeps & { receiverUrl: string };
  sources: SourceService;
  settings: SettingsStore;
  tokens: TokenService;
  audit: AuditStore;
  hmac: PrepareContext['hmac'];
  clock: () => Date;
  /** Returns whether an error means that the database is unavailable, which is logged elsewhere. */
  isUnavailable(error: unknown): boolean;
  log: { error(fields: object, message: string): void };
};
