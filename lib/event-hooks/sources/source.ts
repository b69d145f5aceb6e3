import type { JsonValue } from '@/lib/fields/json-value';

/** One kind of event: the fields templates may use, and the unique fields that gates compare. */
export type EventType = {
  name: string;
  description: string | null;
  /** The keys of its data, which are the template variables. */
  fields: string[];
  /** The fields `on_change` and `snooze` compare; null when the whole data is compared (spec §5.7). */
  unique: string[] | null;
  /** A sample of the data, as the gateway sends it; null if unknown. */
  sample: Record<string, JsonValue> | null;
};

/** An origin of events (spec §3). */
export type Source = {
  name: string;
  description: string | null;
  /** True for a source added in Hookline, false for one of the gateway. */
  custom: boolean;
  events: EventType[];
};
