import { toAttempt } from '@/lib/db/deliveries/attempt-row';
import type { AttemptRecord } from '@/lib/delivery/types';
import type { TestDatabase } from './test-database';

/** Reads all attempts, oldest first. */
export const readAttempts = async ({
  prisma,
}: Pick<TestDatabase, 'prisma'>): Promise<AttemptRecord[]> =>
  (await prisma.attempt.findMany({ orderBy: { id: 'asc' } })).map(toAttempt);
