import type { EventHook } from '@/lib/event-hooks/schema';
import { listUnreadable } from '@/lib/event-hooks/unreadable';
import type { Unprepared } from './handler';

/** The phase of what is not sent because a stored secret of the hook cannot be decrypted. */
export const SECRET_PHASE = 'secret';

/**
 * Says that nothing can be sent for a hook of which something stored cannot be decrypted, or null: a
 * request without its signature or credential is not the one that was asked for. It may pass, for the
 * key may come back, or the secret be set again.
 */
export const findUnreadable = (hook: EventHook): Unprepared | null => {
  const lost = listUnreadable(hook);
  if (lost.length === 0) return null;
  const what = lost.map((path) =>
    path === 'secret' ? 'secret' : `header ${path.slice('headers.'.length)}`,
  );
  const message =
    `The stored ${what.join(' and ')} of this hook cannot be decrypted: encrypted with another key, ` +
    'or damaged. Nothing was sent. Set it again in the hook, or bring back HOOKLINE_SECRET or the ' +
    'file secret.key it was stored with; what waits is sent then.';
  return { kind: 'unprepared', phase: SECRET_PHASE, message, mayPass: true };
};
