import { z } from 'zod';
import type { EventHook } from '@/lib/event-hooks/schema';
import { readFromCurrent } from '@/lib/event-hooks/unreadable';
import { findHeader } from '@/lib/handlers/request/set-headers';
import type { ApiDeps } from './ports';

/**
 * The version of a hook that sent a request which names its delivery; null when it names none, or
 * one of another hook, or one that retention has dropped.
 */
export const findSendingVersion = async (
  { deliveries, hooks }: Pick<ApiDeps, 'deliveries' | 'hooks'>,
  hook: EventHook,
  headers: readonly (readonly [name: string, value: string])[],
): Promise<EventHook | null> => {
  const named = findHeader(Object.fromEntries(headers), 'x-hookline-delivery');
  const { data: id } = z.uuid().safeParse(named);
  if (id === undefined) return null;
  const delivery = await deliveries.find(id);
  if (delivery?.hookId !== hook.id) return null;
  const version = await hooks.findVersion(delivery.versionId);
  return version === null ? null : readFromCurrent(version.hook, hook);
};
