'use server';
import { z } from 'zod';
import type { ActionResult } from '@/lib/client/action-result';
import type { SourceInput } from '@/lib/event-hooks/sources/schema';
import { getContainer } from '@/lib/server/container';
import { runAction } from '../run-action';

const Name = z.string();

export async function createSource(input: SourceInput): Promise<ActionResult<null>> {
  return runAction(async (actor) => {
    const { sources } = await getContainer();
    await sources.create(actor, input);
    return null;
  });
}

export async function updateSource(
  name: string,
  input: SourceInput,
  expected: object,
): Promise<ActionResult<null>> {
  return runAction(async (actor) => {
    const { sources } = await getContainer();
    await sources.update(actor, Name.parse(name), input, expected);
    return null;
  });
}

export async function removeSource(name: string): Promise<ActionResult<null>> {
  return runAction(async (actor) => {
    const { sources } = await getContainer();
    await sources.remove(actor, Name.parse(name));
    return null;
  });
}
