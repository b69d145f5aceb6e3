'use server';
import { z } from 'zod';
import type { HookRequest, HookRun, SavedHook } from '@/components/event-hooks/hook-actions';
import type { ActionResult } from '@/lib/client/action-result';
import { getContainer } from '@/lib/server/container';
import { runAction } from '../run-action';
import { toHookRun } from './to-hook-run';

const Id = z.string();
const Fields = z.record(z.string(), z.unknown());
const Request = z.object({ kong: Fields, hookline: Fields });

const toSaved = ({ id, version }: SavedHook): SavedHook => ({ id, version });

export async function createHook(request: HookRequest): Promise<ActionResult<SavedHook>> {
  return runAction(async (actor) => {
    const { hooks } = await getContainer();
    return toSaved(await hooks.create(actor, Request.parse(request)));
  });
}

export async function updateHook(
  id: string,
  request: HookRequest,
  expectedVersion: number,
): Promise<ActionResult<SavedHook>> {
  return runAction(async (actor) => {
    const { hooks } = await getContainer();
    const version = z.int().parse(expectedVersion);
    return toSaved(await hooks.update(actor, Id.parse(id), Request.parse(request), version));
  });
}

export async function removeHook(id: string): Promise<ActionResult<null>> {
  return runAction(async (actor) => {
    const { hooks } = await getContainer();
    await hooks.remove(actor, Id.parse(id));
    return null;
  });
}

export async function setHookEnabled(
  id: string,
  enabled: boolean,
): Promise<ActionResult<SavedHook>> {
  return runAction(async (actor) => {
    const { hooks } = await getContainer();
    return toSaved(await hooks.setEnabled(actor, Id.parse(id), z.boolean().parse(enabled)));
  });
}

export async function pingHook(id: string): Promise<ActionResult<HookRun>> {
  return runAction(async (actor) => {
    const { hooks } = await getContainer();
    return toHookRun(await hooks.ping(actor, Id.parse(id)));
  });
}

export async function testHook(
  id: string,
  data: Record<string, unknown>,
): Promise<ActionResult<HookRun>> {
  return runAction(async (actor) => {
    const { hooks } = await getContainer();
    return toHookRun(await hooks.test(actor, Id.parse(id), Fields.parse(data)));
  });
}
