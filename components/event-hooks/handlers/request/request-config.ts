import { isRecord } from '@/lib/fields/is-record';
import type { DraftErrors, HeaderDraft, HookDraft, SecretDraft } from '../../form/hook-draft';
import { handlerStrings as words } from '../strings';

/** Returns the text, trimmed; undefined when it is empty, so that it is reported as missing. */
export const orAbsent = (text: string) => (text.trim() === '' ? undefined : text.trim());

/** Returns the string, or an empty one for any other value. */
export const toText = (value: unknown) => (typeof value === 'string' ? value : '');

/** Returns the boolean, or the default for any other value. */
export const toFlag = (value: unknown, byDefault: boolean) =>
  typeof value === 'boolean' ? value : byDefault;

/** Converts the fields that all HTTP handlers share to their config. */
export const toRequestConfig = (draft: HookDraft, errors: DraftErrors) => ({
  url: orAbsent(draft.url),
  headers: toHeaders(draft.headers, errors),
  ssl_verify: draft.sslVerify,
  ...toSecret(draft.secret),
});

/** Converts the config that all HTTP handlers share to the draft fields that edit it. */
export const fromRequestConfig = (config: Record<string, unknown>): Partial<HookDraft> => ({
  url: toText(config.url),
  headers: isRecord(config.headers)
    ? Object.entries(config.headers).map(([name, value]) => ({ name, value: toText(value) }))
    : [],
  sslVerify: toFlag(config.ssl_verify, false),
});

/** The state of the secret: its value is never shown, and a kept one is not part of the request. */
export const toSecretText = ({ secret }: HookDraft) => ({
  'config.secret': words.secretKinds[secret.kind],
});

/** Returns the facts that all HTTP handlers share. */
export const toRequestFacts = ({ url, secret, sslVerify }: HookDraft, method: string) => [
  { key: words.url, text: `${method} ${url}` },
  { key: words.secret, text: words.secretKinds[secret.kind] },
  { key: words.tls, text: sslVerify ? words.tlsVerified : words.tlsNotVerified },
];

/** Returns the host of a URL; an empty string while it is incomplete. */
export const toHost = (url = ''): string => (URL.canParse(url) ? new URL(url).host : '');

// A kept secret is not sent at all.
function toSecret({ kind, value }: SecretDraft): { secret?: string | null } {
  if (kind === 'keep') return {};
  return { secret: kind === 'none' ? null : value };
}

function toHeaders(rows: HeaderDraft[], errors: DraftErrors): Record<string, string> {
  const seen = new Set<string>();
  const filled = rows.map(({ name, value }, index) => ({ name: name.trim(), value, index }));
  const entries = filled.filter(({ name, value }) => name !== '' || value !== '');
  for (const { name, index } of entries) {
    const key = name.toLowerCase();
    if (seen.has(key)) errors.set(`headers.${index}.name`, words.headerTwice);
    seen.add(key);
  }
  return Object.fromEntries(entries.map(({ name, value }) => [name, value]));
}
