'use server';
import { z } from 'zod';
import type { HookRequest, HookRun, SavedHook } from '@/components/event-hooks/hook-actions';
import type { ActionResult } from '@/lib/client/action-result';
import { getContainer } from '@/lib/server/container';
import { requireSession } from '../../session';
import { answer } from './answer';
import { toHookRun } from './to-hook-run';

const Request = z.object({
  kong: z.record(z.string(), z.unknown()),
  hookline: z.record(z.string(), z.unknown()),
});
const Id = z.string();
const Data = z.record(z.string(), z.unknown());

const toSaved = ({ id, version }: SavedHook): SavedHook => ({ id, version });

export async function createHook(request: HookRequest): Promise<ActionResult<SavedHook>> {
  const { actor } = await requireSession();
  const { hooks } = await getContainer();
  return answer(async () => toSaved(await hooks.create(actor, Request.parse(request))));
}

export async function updateHook(
  id: string,
  request: HookRequest,
  expectedVersion: number,
): Promise<ActionResult<SavedHook>> {
  const { actor } = await requireSession();
  const { hooks } = await getContainer();
  return answer(async () => {
    const version = z.int().parse(expectedVersion);
    return toSaved(await hooks.update(actor, Id.parse(id), Request.parse(request), version));
  });
}

export async function removeHook(id: string): Promise<ActionResult<null>> {
  const { actor } = await requireSession();
  const { hooks } = await getContainer();
  return answer(async () => {
    await hooks.remove(actor, Id.parse(id));
    return null;
  });
}

export async function setHookEnabled(
  id: string,
  enabled: boolean,
): Promise<ActionResult<SavedHook>> {
  const { actor } = await requireSession();
  const { hooks } = await getContainer();
  return answer(async () =>
    toSaved(await hooks.setEnabled(actor, Id.parse(id), z.boolean().parse(enabled))),
  );
}

export async function pingHook(id: string): Promise<ActionResult<HookRun>> {
  const { actor } = await requireSession();
  const { hooks } = await getContainer();
  return answer(() => toHookRun(() => hooks.ping(actor, Id.parse(id))));
}

export async function testHook(
  id: string,
  data: Record<string, unknown>,
): Promise<ActionResult<HookRun>> {
  const { actor } = await requireSession();
  const { hooks } = await getContainer();
  return answer(() => toHookRun(() => hooks.test(actor, Id.parse(id), Data.parse(data))));
}
