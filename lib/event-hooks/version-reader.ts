import type { Handler } from '@/lib/handlers/handler-name';

/** The part of a hook version that matching needs: no config, and so no secrets. */
export type ListedVersion = {
  id: string;
  hookId: string;
  version: number;
  label: string | null;
  handler: Handler;
  source: string;
  event: string | null;
  enabled: boolean;
};

/** The port that lists hook versions by the time they were in effect. */
export type VersionReader = {
  /** Returns the versions in effect at `at`, and those with the given ids. */
  listInEffect(at: Date, alsoIds: string[]): Promise<ListedVersion[]>;
};
