import type { Suppression } from '@/lib/event-hooks/evaluate/gate';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { TextTrace } from '@/lib/handlers/prepared';
import type { Difference } from './compare-renderings';
import type { BreakingExample } from './find-breaking-example';
import type { OutputWarning } from './find-output-warnings';
import type { RestrictedName } from './find-restricted-names';
import type { UniqueFields } from './find-suppressions';
import type { PreviewEvent } from './preview-event';
import type { Failure, PreviewContext, Rendering } from './render-event';

/** The input that stays the same while the draft is edited; sent once. */
export type PreviewSetup = {
  events: readonly PreviewEvent[];
  /** The saved version to compare with, or null. */
  base: EventHook | null;
  uniqueFields: UniqueFields;
  context: Omit<PreviewContext, 'nowMs'>;
};

/** The input that each keystroke changes. */
export type PreviewDraft = {
  hook: EventHook;
  /** The id of the event that is shown: rendered first, and traced. */
  chosen: string | null;
  /** The current time for templates and functions: that of the keystroke. */
  nowMs: number;
};

/** The result of the draft for one event. */
export type Rendered = {
  eventId: string;
  rendering: Rendering;
  shape: string | null;
  /** The failure a delivery would have, or null. */
  failure: Failure | null;
  /** Fields that are written as nothing, or as `table: 0x…`. */
  warnings: OutputWarning[];
  /** Why a gate would suppress the event, or null. */
  suppression: Suppression | null;
  /** The traces of the templates, of the chosen event only. */
  traces: TextTrace[];
};

/**
 * A part of the result. With `done` it is complete, and carries the difference where there is a base.
 * The restricted names come with the first part.
 */
export type PreviewPart = {
  rendered: Rendered[];
  done: boolean;
  difference: Difference | null;
  /** An event for which the difference may break its receiver. */
  example: BreakingExample | null;
  restricted: RestrictedName[] | null;
};

export type ToWorker =
  | { kind: 'setup'; setup: PreviewSetup }
  | { kind: 'draft'; id: number; draft: PreviewDraft };

export type FromWorker = { id: number; part: PreviewPart };
