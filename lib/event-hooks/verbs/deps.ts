import type { Compatibility } from '@/lib/handlers/compatibility';
import type { CheckCode } from '../check-code-port';
import type { Execute } from '../execute-port';
import type { SourceCatalogue } from '../sources/make-catalogue';
import type { EventHookStore } from '../store';

/** The dependencies of the verbs. */
export type EventHookDeps = {
  store: EventHookStore;
  sources: Pick<SourceCatalogue, 'findEventType' | 'find'>;
  clock: () => Date;
  /** Makes the id of a hook: a UUID v4, as in Kong. */
  makeId: () => string;
  makeVersionId: () => string;
  settings: () => Promise<{ compatibility: Compatibility; lenientSources: boolean }>;
  execute: Execute;
  checkCode: CheckCode;
};

/** The input of a caller: Kong's entity, and Hookline's own fields. */
export type EventHookRequest = { kong: unknown; hookline?: unknown };
