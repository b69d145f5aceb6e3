import 'server-only';
import { z } from 'zod';
import { shellStrings } from '@/components/shell/strings';
import type { ActionResult } from '@/lib/client/action-result';
import { toFieldPaths } from '@/lib/client/to-field-paths';
import { DomainError } from '@/lib/event-hooks/errors';
import type { Actor } from '@/lib/event-hooks/store';
import { readSession } from '../session';

const refuse = (message: string): ActionResult<never> => ({
  ok: false,
  kind: 'failed',
  message,
  fields: {},
});

/**
 * Runs a verb as who is signed in, and maps what it throws because of its input. A session that has
 * ended is an answer and no redirect: what was typed stays on the page. Anything else that is thrown
 * is a fault of ours and goes on to Next, which logs it.
 */
export async function answer<T>(run: (actor: Actor) => Promise<T>): Promise<ActionResult<T>> {
  const session = await readSession();
  if (!session) return refuse(shellStrings.signedOut);
  try {
    return { ok: true, value: await run(session.actor) };
  } catch (error) {
    if (error instanceof z.ZodError) return refuse(shellStrings.malformed);
    if (!(error instanceof DomainError)) throw error;
    const { message, fields } = error;
    return { ok: false, kind: toKind(error), message, fields: toFieldPaths(fields) };
  }
}

function toKind({ name }: DomainError): 'conflict' | 'not found' | 'invalid' {
  return name === 'conflict' || name === 'not found' ? name : 'invalid';
}
