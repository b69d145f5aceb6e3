import { z } from 'zod';
import type { SecretBox } from '@/lib/config/secret-box';
import type { EventHook } from '@/lib/event-hooks/schema';
import { toJsonColumn } from '../connection/json-column';
import type { Prisma } from '../generated/client';
import { openHook, sealConfig } from './stored-hook';

const Times = z.object({ created_at: z.date(), updated_at: z.date() });

const toSeconds = (date: Date): number => date.getTime() / 1_000;
const toDate = (seconds: number): Date => new Date(Math.round(seconds * 1_000));

/**
 * Converts a row of `event_hook`, as Prisma reads it, to a hook with its secret opened. Throws when
 * the row is not a hook.
 */
export const toEventHook = (box: SecretBox, row: object): EventHook => {
  const { created_at, updated_at } = Times.parse(row);
  return openHook(box, {
    ...row,
    created_at: toSeconds(created_at),
    updated_at: toSeconds(updated_at),
  });
};

/** Converts a hook to the row that stores it, its secret sealed. */
export const toEventHookRow = (
  box: SecretBox,
  { unreadable, config, ...hook }: EventHook,
): Prisma.EventHookCreateInput => ({
  ...hook,
  config: toJsonColumn(sealConfig(box, { config, unreadable })),
  created_at: toDate(hook.created_at),
  updated_at: toDate(hook.updated_at),
});
