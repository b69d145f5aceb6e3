/** An event to preview a hook with. */
export type PreviewEvent = {
  id: string;
  source: string;
  event: string;
  data: Record<string, unknown>;
  /** When it was received, in ISO 8601; null for a sample from the catalogue. */
  receivedAt: string | null;
};
