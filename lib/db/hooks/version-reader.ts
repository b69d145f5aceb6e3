import { z } from 'zod';
import { Handler } from '@/lib/event-hooks/schema';
import type { VersionReader } from '@/lib/event-hooks/version-reader';
import type { Database } from '../connection/database';

const Row = z
  .object({
    id: z.string(),
    hook_id: z.string(),
    version: z.int(),
    label: z.string().nullable(),
    handler: Handler,
    source: z.string(),
    event: z.string().nullable(),
    enabled: z.boolean(),
  })
  .transform(({ hook_id, ...rest }) => ({ ...rest, hookId: hook_id }));

// Never the config: what is not read cannot leak.
const IN_EFFECT = `SELECT id, hook_id, version,
    snapshot->>'label' AS label, snapshot->>'handler' AS handler, snapshot->>'source' AS source,
    snapshot->>'event' AS event, (snapshot->>'enabled')::boolean AS enabled
  FROM event_hook_version
  WHERE (created_at <= $1 AND (retired_at IS NULL OR retired_at > $1)) OR id = ANY($2::uuid[])
  ORDER BY hook_id, version`;

/** Reads which versions of hooks were in effect at a moment. */
export const makeVersionReader = ({ pool }: Pick<Database, 'pool'>): VersionReader => ({
  listInEffect: async (at, alsoIds) =>
    (await pool.query(IN_EFFECT, [at, alsoIds])).rows.map((row) => Row.parse(row)),
});
