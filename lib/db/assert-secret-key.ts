import { z } from 'zod';
import { ConfigError } from '@/lib/config/config-error';
import { type SecretBox, SecretBoxError } from '@/lib/config/secret-box';
import type { Database } from './database';

// As text: PostgreSQL cannot take apart JSON with an escaped NUL in it, which a config may hold.
const SECRETS = `SELECT config FROM event_hook WHERE config::text LIKE '%"secret":"%'`;
const Row = z.object({ config: z.object({ secret: z.unknown() }) });

/**
 * Throws a ConfigError when the key is not the one the stored hooks were sealed with: found out at
 * the start, and not by every event and every page.
 */
export const assertSecretKey = async (
  { pool }: Pick<Database, 'pool'>,
  box: SecretBox,
): Promise<void> => {
  const { rows } = await pool.query(SECRETS);
  const sealed = rows
    .map((row) => Row.parse(row).config.secret)
    .find((secret) => typeof secret === 'string');
  if (sealed === undefined) return;
  try {
    box.open(sealed);
  } catch (error) {
    if (!(error instanceof SecretBoxError)) throw error;
    throw new ConfigError([
      'HOOKLINE_SECRET: the secrets of the stored hooks were encrypted with another key. Give the ' +
        'value it had, or none if it had none, or bring back the file secret.key of the data folder',
    ]);
  }
};
