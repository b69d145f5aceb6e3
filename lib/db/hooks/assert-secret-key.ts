import { z } from 'zod';
import { ConfigError } from '@/lib/config/config-error';
import { type SecretBox, SecretBoxError } from '@/lib/config/secret-box';
import type { Database } from '../connection/database';

// As text: PostgreSQL cannot take apart JSON with an escaped NUL in it, which a config may hold.
const SECRETS = `SELECT id, config FROM event_hook
  WHERE config::text LIKE '%"secret":"%' OR config::text LIKE '%"sealed_headers":{"%' ORDER BY id`;
const Row = z.object({
  id: z.string(),
  config: z.object({
    secret: z.string().nullish().catch(null),
    sealed_headers: z.record(z.string(), z.string()).catch({}),
  }),
});

const opens = (box: SecretBox, sealed: string): boolean => {
  try {
    box.open(sealed);
    return true;
  } catch (error) {
    if (error instanceof SecretBoxError) return false;
    throw error;
  }
};

/**
 * Throws a ConfigError when the key opens nothing of what the stored hooks were sealed with: found
 * out at the start, and not by every delivery. Answers the ids of hooks of which it does not open all.
 */
export const assertSecretKey = async (
  { pool }: Pick<Database, 'pool'>,
  box: SecretBox,
): Promise<string[]> => {
  const { rows } = await pool.query(SECRETS);
  const tried = rows.flatMap((row) => {
    const { id, config } = Row.parse(row);
    const sealed = [config.secret ?? [], Object.values(config.sealed_headers)].flat();
    return sealed.map((text) => ({ id, isOpen: opens(box, text) }));
  });
  if (tried.length > 0 && !tried.some(({ isOpen }) => isOpen)) {
    throw new ConfigError([
      'HOOKLINE_SECRET: the secrets of the stored hooks were encrypted with another key. Give the ' +
        'value it had, or none if it had none, or bring back the file secret.key of the data folder',
    ]);
  }
  return [...new Set(tried.filter(({ isOpen }) => !isOpen).map(({ id }) => id))];
};
