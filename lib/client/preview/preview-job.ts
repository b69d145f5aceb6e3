import type { EventHook } from '@/lib/event-hooks/schema';
import type { TextTrace } from '@/lib/handlers/prepared';
import type { Difference } from './compare-renderings';
import type { RestrictedName } from './find-restricted-names';
import type { PreviewEvent } from './preview-event';
import type { PreviewContext, Rendering } from './render-event';

/** What stays while somebody types; sent once. */
export type PreviewSetup = {
  events: readonly PreviewEvent[];
  /** The saved version to compare with, or null. */
  base: EventHook | null;
  context: Omit<PreviewContext, 'nowMs'>;
};

/** What a keystroke changes. */
export type PreviewDraft = {
  hook: EventHook;
  /** The event that is looked at: rendered first, and traced. */
  chosen: string | null;
  /** The time templates and functions are told: that of the keystroke. */
  nowMs: number;
};

/** What the draft makes of one event. */
export type Rendered = {
  eventId: string;
  rendering: Rendering;
  shape: string | null;
  /** Of the chosen event: what each template did. */
  traces: TextTrace[];
};

/**
 * Some of the answer; `done` says that it is all there, with the difference where there is a base.
 * What the code would be restricted comes with the first part.
 */
export type PreviewPart = {
  rendered: Rendered[];
  done: boolean;
  difference: Difference | null;
  restricted: RestrictedName[] | null;
};

export type ToWorker =
  | { kind: 'setup'; setup: PreviewSetup }
  | { kind: 'draft'; id: number; draft: PreviewDraft };

export type FromWorker = { id: number; part: PreviewPart };
