import type { Unprepared } from './prepared';

/**
 * The stored values of a config that cannot be decrypted, still encrypted, so that they survive
 * until their key is back. A mask replaces them in the config, which must never be sent.
 */
export type Unreadable = { secret: string | null; headers: Readonly<Record<string, string>> };

type MaybeUnreadable = { unreadable?: Unreadable | undefined };

/** Returns the config paths of the values that cannot be decrypted; usually an empty list. */
export const listUnreadable = ({ unreadable }: MaybeUnreadable): string[] =>
  unreadable === undefined
    ? []
    : [
        ...(unreadable.secret === null ? [] : ['secret']),
        ...Object.keys(unreadable.headers).map((name) => `headers.${name}`),
      ];

/** The phase of an event that is not sent because a stored secret cannot be decrypted. */
export const SECRET_PHASE = 'secret';

/**
 * Returns why a hook with undecryptable values sends nothing, or null when it has none: a request
 * without its signature or credential is not the intended one. A later attempt may succeed, because
 * the key may come back or the secret be set again.
 */
export const findUnreadable = (hook: MaybeUnreadable): Unprepared | null => {
  if (hook.unreadable === undefined) return null;
  const what = listUnreadable(hook).map((path) =>
    path === 'secret' ? 'secret' : `header ${path.slice('headers.'.length)}`,
  );
  const message =
    `The stored ${what.join(' and ')} of this hook cannot be decrypted: encrypted with another key, ` +
    'or damaged. Nothing was sent. Set it again in the hook, or bring back HOOKLINE_SECRET or the ' +
    'file secret.key it was stored with; what waits is sent then.';
  return { kind: 'unprepared', phase: SECRET_PHASE, message, mayPass: true };
};
