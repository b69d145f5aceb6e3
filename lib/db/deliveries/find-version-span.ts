import type { TimeRange } from '@/lib/delivery/readers/page';
import type { Database } from '../connection/database';

// More than the clocks of two machines differ by and an ingest takes from its id to its commit, yet so
// short that the deliveries other versions made in it are read quickly (docs/benchmarks.md).
const SLACK_MS = 300_000;

/** A version to filter by, and the range of time in which its deliveries can have been created. */
export type VersionSpan = TimeRange & { versionId?: string };

/**
 * Finds a version of a hook and narrows a range to the time it was in effect, five minutes wider. No
 * index leads from a version to its deliveries, so the narrower range keeps the search short.
 * Returns null when the hook has no such version.
 */
export const findVersionSpan = async (
  { eventHookVersion }: Pick<Database['prisma'], 'eventHookVersion'>,
  hookId: string,
  version: number,
  { from, to }: TimeRange,
): Promise<VersionSpan | null> => {
  const found = await eventHookVersion.findUnique({
    where: { hookId_version: { hookId, version } },
    select: { id: true, createdAt: true, retiredAt: true },
  });
  if (found === null) return null;
  const { id, createdAt, retiredAt } = found;
  const begun = createdAt.getTime() - SLACK_MS;
  const ended = retiredAt === null ? Number.POSITIVE_INFINITY : retiredAt.getTime() + SLACK_MS;
  const last = Math.min(to?.getTime() ?? Number.POSITIVE_INFINITY, ended);
  return {
    versionId: id,
    from: new Date(Math.max(from?.getTime() ?? 0, begun, 0)),
    to: Number.isFinite(last) ? new Date(last) : undefined,
  };
};
