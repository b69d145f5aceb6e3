import { mkdir, mkdtemp, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from '../connection/database-error';

/** Makes the data folder, and a try in it. Throws a DatabaseError that names path and variable. */
export const prepareDataFolder = async (dataDir: string): Promise<void> => {
  try {
    await mkdir(dataDir, { recursive: true });
    await rmdir(await mkdtemp(join(dataDir, '.writable-')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseError(
      `The data folder ${dataDir} is not writable: ${reason}. Change its owner, or set ` +
        'HOOKLINE_DATA_DIR to a folder Hookline may write to.',
      { cause: error },
    );
  }
};
