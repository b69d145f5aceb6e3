import type { ReactNode } from 'react';
import type { DeepPartialSkipArrayKey } from 'react-hook-form';
import type { DraftErrors, HookDraft } from '../form/hook-draft';

/** A draft whose fields may not be registered yet. */
export type PartialDraft = DeepPartialSkipArrayKey<HookDraft>;

/** One handler in the console: its label, its fields, its summary, and its part of the draft. */
export type HandlerForm = {
  label: string;
  help: string;
  /** The fields of its config; null when it has none. */
  Fields: (() => ReactNode) | null;
  /** Whether its config is written in the code editor. */
  hasCode: boolean;
  /** Whether it sends an HTTP request, so that a timeout, a secret and a success condition apply. */
  sendsRequest: boolean;
  /** Whether it is pinged when it is created, and on demand (spec §5.1). */
  canPing: boolean;
  /** Returns what the hook does ("post it to example.com"), or null while a part is missing. */
  summarize(draft: PartialDraft): string | null;
  /** Returns the main facts of its config for the overview. */
  toFacts(draft: HookDraft): readonly { key: string; text: string }[];
  /** Returns where the hook delivers to, in one or two words, or null while that is unknown. */
  nameDestination(draft: PartialDraft): string | null;
  /** Converts the draft to the config of the save request, and adds an error for each invalid value. */
  toConfig(draft: HookDraft, errors: DraftErrors): Record<string, unknown>;
  /** Converts a stored config to the draft fields that edit it. */
  fromConfig(config: Record<string, unknown>): Partial<HookDraft>;
  /** Returns the values by path that a comparison of two drafts needs beside the save request. */
  toComparedFields(draft: HookDraft): Record<string, string>;
};
