import { z } from 'zod';
import type { TimeRange } from '@/lib/delivery/readers/page';
import type { Query } from '../sql/list-newest';

const Version = z.object({ id: z.string(), created_at: z.date(), retired_at: z.date().nullable() });

const FIND = `SELECT id, created_at, retired_at FROM event_hook_version
  WHERE hook_id = $1 AND version = $2`;

// More than clocks of two machines are apart, and than an ingest takes from its id to its commit; and
// so little that what other versions made in it is read through at once (docs/benchmarks.md).
const SLACK_MS = 300_000;

/** Which version to look for, and from when to when its deliveries can have been made. */
export type VersionSpan = TimeRange & { versionId?: string };

/**
 * The id of a version of a hook; null when there is none. No index leads from a version to its
 * deliveries: the span it was in effect, five minutes wider, keeps the search among the hook's own short.
 */
export const findVersion = async (
  run: Query,
  hookId: string | undefined,
  version: number,
  { from, to }: TimeRange,
): Promise<VersionSpan | null> => {
  const { rows } = await run(FIND, [hookId, version]);
  if (rows.length === 0) return null;
  const { id, created_at, retired_at } = Version.parse(rows[0]);
  const begun = created_at.getTime() - SLACK_MS;
  const ended = retired_at === null ? Number.POSITIVE_INFINITY : retired_at.getTime() + SLACK_MS;
  const last = Math.min(to?.getTime() ?? Number.POSITIVE_INFINITY, ended);
  return {
    versionId: id,
    from: new Date(Math.max(from?.getTime() ?? 0, begun, 0)),
    to: Number.isFinite(last) ? new Date(last) : undefined,
  };
};
