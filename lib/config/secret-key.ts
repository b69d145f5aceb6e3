import { hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigError } from './config-error';
import type { Config } from './env';

const KEY_BYTES = 32;

const readKeyFile = async (file: string): Promise<Buffer | null> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const key = Buffer.from(text.trim(), 'base64url');
  if (key.length === KEY_BYTES) return key;
  throw new ConfigError([
    `${file}: does not contain a key of ${KEY_BYTES} bytes. Restore it from a backup: what was ` +
      'encrypted with it cannot be read without it',
  ]);
};

// Linked when complete, and never over an existing file: of concurrent first starts, one key wins.
const createKeyFile = async (file: string): Promise<void> => {
  const own = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(own, `${randomBytes(KEY_BYTES).toString('base64url')}\n`, {
    mode: 0o600,
    flush: true,
  });
  try {
    await link(own, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(own);
  }
};

const readOrCreate = async (file: string): Promise<Buffer | null> => {
  const found = await readKeyFile(file);
  if (found) return found;
  await mkdir(dirname(file), { recursive: true });
  await createKeyFile(file);
  return readKeyFile(file);
};

/**
 * Returns the 32-byte key that encrypts secrets at rest: derived from HOOKLINE_SECRET, or else read from
 * `<dataDir>/secret.key`, which is created on first use and readable only by this user. Machines that
 * share a database need the same HOOKLINE_SECRET. Throws a ConfigError when the file cannot be used.
 */
export const loadSecretKey = async (
  config: Pick<Config, 'secret' | 'dataDir'>,
): Promise<Buffer> => {
  if (config.secret !== null) {
    return Buffer.from(
      hkdfSync('sha256', config.secret, '', 'hookline secrets at rest', KEY_BYTES),
    );
  }
  const file = join(config.dataDir, 'secret.key');
  try {
    const key = await readOrCreate(file);
    if (key) return key;
    throw new Error('it was deleted by another process');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError([
      `HOOKLINE_DATA_DIR: ${file} cannot be read or created (${reason}). Change the owner of the ` +
        'folder, use another folder, or set HOOKLINE_SECRET',
    ]);
  }
};
