import { listUnreadable, type Unreadable } from '@/lib/handlers/unreadable';
import { MASKED_SECRET } from './masking/masked-secret';
import type { EventHook, EventHookInput } from './schema';

const toUnreadable = (
  secret: string | null,
  headers: [string, string][],
): Unreadable | undefined =>
  secret === null && headers.length === 0
    ? undefined
    : { secret, headers: Object.fromEntries(headers) };

/** Returns the values that stay undecryptable when a hook is saved: those whose mask was kept. */
export const keepUnreadable = (
  { unreadable }: Pick<EventHook, 'unreadable'>,
  { config }: Pick<EventHookInput, 'handler' | 'config'>,
): Unreadable | undefined => {
  if (unreadable === undefined || !('headers' in config)) return undefined;
  return toUnreadable(
    config.secret === MASKED_SECRET ? unreadable.secret : null,
    Object.entries(unreadable.headers).filter(([name]) => config.headers[name] === MASKED_SECRET),
  );
};

/**
 * Replaces the undecryptable values of an older hook version by the current ones, so that pending
 * deliveries are sent once a secret is set again, but only to the URL the version was made for.
 */
export const readFromCurrent = (version: EventHook, current: EventHook): EventHook => {
  const { unreadable, config } = version;
  if (unreadable === undefined || !('headers' in config) || !('headers' in current.config))
    return version;
  const known = current.config;
  if (config.url !== known.url) return version;
  const lost = listUnreadable(current);
  const find = (path: string, value: string | null | undefined) =>
    lost.includes(path) ? undefined : (value ?? undefined);
  const headers = { ...config.headers };
  const left: [string, string][] = [];
  for (const [name, sealed] of Object.entries(unreadable.headers)) {
    const found = find(`headers.${name}`, known.headers[name]);
    if (found === undefined) left.push([name, sealed]);
    else headers[name] = found;
  }
  const secret = unreadable.secret === null ? undefined : find('secret', known.secret);
  const filled = { ...config, headers, secret: secret ?? config.secret };
  const rest = toUnreadable(secret === undefined ? unreadable.secret : null, left);
  // The config still matches its handler; TypeScript loses that when it spreads a union.
  return { ...version, config: filled, unreadable: rest } as EventHook;
};
