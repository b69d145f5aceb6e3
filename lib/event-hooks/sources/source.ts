import type { JsonValue } from '@/lib/fields/json-value';

/** One kind of event: what a template may use of it, and what tells two of them apart. */
export type EventType = {
  name: string;
  description: string | null;
  /** The keys of its data, which are the template variables. */
  fields: string[];
  /** The fields `on_change` and `snooze` compare; null when the whole data is compared (spec §5.7). */
  unique: string[] | null;
  /** Data as the gateway sends it, to try a hook with; null when none is known. */
  sample: Record<string, JsonValue> | null;
};

/** Something that raises events (spec §3). */
export type Source = {
  name: string;
  description: string | null;
  /** True for a source that was added here, false for one of the gateway's own. */
  custom: boolean;
  events: EventType[];
};
