import type { Compatibility } from '@/lib/handlers/compatibility';
import type { CheckCode } from '../check-code-port';
import type { Execute } from '../execute-port';
import type { SourceCatalogue } from '../sources/make-catalogue';
import type { EventHookStore } from '../store';

/** What the verbs need of the world. */
export type EventHookDeps = {
  store: EventHookStore;
  sources: Pick<SourceCatalogue, 'findEventType' | 'find'>;
  clock: () => Date;
  /** Ids of hooks: UUID v4, as Kong's. */
  makeId: () => string;
  makeVersionId: () => string;
  settings: () => Promise<{ compatibility: Compatibility; lenientSources: boolean }>;
  execute: Execute;
  checkCode: CheckCode;
};

/** What a caller may say of a hook: Kong's entity, and our own fields beside it. */
export type EventHookRequest = { kong: unknown; hookline?: unknown };
