import 'server-only';
import { z } from 'zod';
import { shellStrings } from '@/components/shell/strings';
import type { ActionResult } from '@/lib/client/action-result';
import { toFieldPaths } from '@/lib/client/to-field-paths';
import { DomainError } from '@/lib/event-hooks/errors';
import type { Actor } from '@/lib/event-hooks/store';
import { readSession } from '../session';

const toFailure = (message: string): ActionResult<never> => ({
  ok: false,
  kind: 'failed',
  message,
  fields: {},
});

/**
 * Runs a server action as the signed-in user and maps domain errors to a result. An ended session is
 * a result too, rather than a redirect, so that the form keeps its input. Other errors are bugs: they
 * are thrown to Next, which logs them.
 */
export async function runAction<T>(run: (actor: Actor) => Promise<T>): Promise<ActionResult<T>> {
  const session = await readSession();
  if (!session) return toFailure(shellStrings.signedOut);
  try {
    return { ok: true, value: await run(session.actor) };
  } catch (error) {
    if (error instanceof z.ZodError) return toFailure(shellStrings.malformed);
    if (!(error instanceof DomainError)) throw error;
    const { message, fields } = error;
    return { ok: false, kind: toKind(error), message, fields: toFieldPaths(fields) };
  }
}

function toKind({ name }: DomainError): 'conflict' | 'not found' | 'invalid' {
  return name === 'conflict' || name === 'not found' ? name : 'invalid';
}
