import { DeliveryRecord } from '@/lib/delivery/delivery-record';
import { toPending } from '@/lib/delivery/ingest/to-pending';
import type { Database } from '../connection/database';
import { toQueryable } from '../connection/queryable';
import { Prisma } from '../generated/client';
import { NOTIFY_DELIVERIES } from '../sql/notify';

/** Creates a delivery of the same event by the current version of its hook, and wakes a worker. */
export const replayDelivery = async (
  { prisma }: Pick<Database, 'prisma'>,
  makeId: () => string,
  deliveryId: string,
  now: Date,
): Promise<DeliveryRecord | 'not found' | 'hook removed'> => {
  const replayed = await prisma.delivery.findUnique({ where: { id: deliveryId } });
  if (!replayed) return 'not found';
  const [event, hook] = await Promise.all([
    prisma.event.findUnique({ where: { id: replayed.eventId }, select: { id: true } }),
    prisma.eventHook.findUnique({
      where: { id: replayed.hookId },
      select: { versionId: true, handler: true },
    }),
  ]);
  if (!event) return 'not found';
  if (!hook) return 'hook removed';
  const replay = DeliveryRecord.parse({
    ...replayed,
    ...hook,
    ...toPending(now),
    id: makeId(),
    replayOf: replayed.id,
  });
  await prisma.$transaction(async (transaction) => {
    await transaction.delivery.create({ data: { ...replay, detail: Prisma.DbNull } });
    await toQueryable(transaction).query(NOTIFY_DELIVERIES);
  });
  return replay;
};
