import { z } from 'zod';
import { ConfigError } from '@/lib/config/config-error';
import { type SecretBox, SecretBoxError } from '@/lib/config/secret-box';
import type { Database } from '../connection/database';

const Config = z.object({
  secret: z.string().nullish().catch(null),
  sealed_headers: z.record(z.string(), z.string()).catch({}),
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
 * Returns the ids of hooks with a secret that the key does not open. Throws a ConfigError when it
 * opens none of the stored secrets, so that a wrong key is found at the start and not by each delivery.
 */
export const assertSecretKey = async (
  { prisma }: Pick<Database, 'prisma'>,
  box: SecretBox,
): Promise<string[]> => {
  const rows = await prisma.eventHook.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, config: true },
  });
  const tried = rows.flatMap(({ id, config }) => {
    const { secret, sealed_headers } = Config.parse(config);
    const sealed = [secret ?? [], Object.values(sealed_headers)].flat();
    return sealed.map((text) => ({ id, isOpen: opens(box, text) }));
  });
  if (tried.length > 0 && !tried.some(({ isOpen }) => isOpen)) {
    throw new ConfigError([
      'HOOKLINE_SECRET: the secrets of the stored hooks were encrypted with another key. Set the ' +
        'previous value, or unset it if it was not set, or restore the file secret.key of the data folder',
    ]);
  }
  return [...new Set(tried.filter(({ isOpen }) => !isOpen).map(({ id }) => id))];
};
