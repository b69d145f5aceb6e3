import { z } from 'zod';
import { ConfigError } from '@/lib/config/config-error';
import { type SecretBox, SecretBoxError } from '@/lib/config/secret-box';
import type { Database } from './database';

const ANY_SECRET = `SELECT config->>'secret' AS secret FROM event_hook
  WHERE config->>'secret' IS NOT NULL ORDER BY updated_at DESC LIMIT 1`;
const Row = z.object({ secret: z.string() });

/**
 * Throws a ConfigError when the key is not the one the stored hooks were sealed with: found out at
 * the start, and not by every event and every page.
 */
export const assertSecretKey = async (
  { pool }: Pick<Database, 'pool'>,
  box: SecretBox,
): Promise<void> => {
  const { rows } = await pool.query(ANY_SECRET);
  try {
    for (const row of rows) box.open(Row.parse(row).secret);
  } catch (error) {
    if (!(error instanceof SecretBoxError)) throw error;
    throw new ConfigError([
      'HOOKLINE_SECRET: the secrets of the stored hooks were encrypted with another key. Give the ' +
        'value it had, or none if it had none, or bring back the file secret.key of the data folder',
    ]);
  }
};
