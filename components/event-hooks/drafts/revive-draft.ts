import { z } from 'zod';
import { isCredentialHeader } from '@/lib/event-hooks/masking/mask-headers';
import { Handler } from '@/lib/handlers/handler-name';
import type { HookDraft } from '../form/hook-draft';

const Lists = z.object({
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  functions: z.array(z.object({ code: z.string() })).min(1),
  secret: z.object({ kind: z.enum(['none', 'keep', 'replace']), value: z.string() }),
});
const Choices = z.object({
  handler: Handler,
  successRule: z.enum(['2xx', 'any']),
  onChange: z.boolean().nullable(),
});
const Known = z.object({ ...Lists.shape, ...Choices.shape }).partial();

/**
 * A draft out of what was stored, over `base` for whatever is missing or of another kind: it may
 * come from an older Hookline, or from somebody who edited the storage.
 */
export function reviveDraft(
  stored: Record<string, unknown>,
  base: HookDraft,
  leftOut: readonly string[],
): HookDraft {
  const known = Known.safeParse(stored);
  const special = known.success ? known.data : {};
  const plain = Object.fromEntries(
    Object.entries(base).flatMap(([key, value]) => {
      const kept = stored[key];
      return !(key in Known.shape) && typeof kept === typeof value ? [[key, kept]] : [];
    }),
  );
  const draft: HookDraft = { ...base, ...plain, ...special };
  return {
    ...draft,
    headers: draft.headers.map((header) => fillCredential(header, base, leftOut)),
    secret: toSecret(draft.secret, base),
  };
}

type Header = HookDraft['headers'][number];

function fillCredential(header: Header, base: HookDraft, leftOut: readonly string[]): Header {
  if (!isCredentialHeader(header.name.trim()) || leftOut.includes(header.name)) return header;
  const stored = base.headers.find(({ name }) => name === header.name);
  return stored ?? header;
}

// What was typed is gone; one that is stored stays, else the field waits to be filled in again.
function toSecret(secret: HookDraft['secret'], base: HookDraft): HookDraft['secret'] {
  if (secret.kind === 'keep' && base.secret.kind !== 'keep') return { kind: 'none', value: '' };
  return secret;
}
