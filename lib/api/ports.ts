import type { TokenService } from '@/lib/access/api-token';
import type { AuditStore } from '@/lib/access/audit-store';
import type { DeliveryReader } from '@/lib/delivery/readers/delivery-reader';
import type { EventReader } from '@/lib/delivery/readers/event-reader';
import type { OverviewReader } from '@/lib/delivery/readers/overview-reader';
import type { IngestReceipt } from '@/lib/delivery/store';
import type { DeliveryRecord } from '@/lib/delivery/types';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { Actor, EventHookStore } from '@/lib/event-hooks/store';
import type { VersionReader } from '@/lib/event-hooks/version-reader';
import type { PrepareContext } from '@/lib/handlers/prepared';
import type { InboxDeps } from '@/lib/receiver/deps';
import type { SettingsStore } from '@/lib/settings/settings';
import type { SourceResource } from './resources';

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
