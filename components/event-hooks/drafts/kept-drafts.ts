import { z } from 'zod';
import { isCredentialHeader } from '@/lib/event-hooks/masking/mask-headers';
import type { HookDraft } from '../form/hook-draft';
import { reviveDraft } from './revive-draft';

/** An unsaved draft in the browser's storage. */
export type KeptDraft = {
  savedAt: number;
  /** The version it is based on; null for a hook that is not created yet. */
  baseVersion: number | null;
  /** The values that are not kept: `secret`, or the names of credential headers. */
  leftOut: string[];
  draft: HookDraft;
};

export type KeptDrafts = {
  /** Returns null when there is no draft, or when it is too old or invalid. */
  read(base: HookDraft): KeptDraft | null;
  write(draft: HookDraft, base: HookDraft, baseVersion: number | null): void;
  drop(): void;
};

type Owner = { user: string; hookId: string };
type Deps = { storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>; now: () => number };

const KEPT_MS = 7 * 86_400_000;
export const LEFT_OUT_SECRET = 'secret';

const Stored = z.object({
  savedAt: z.number(),
  baseVersion: z.number().nullable(),
  leftOut: z.array(z.string()),
  draft: z.record(z.string(), z.unknown()),
});

/** Keeps the draft of one account and one hook in the browser's storage, without secrets. */
export function makeKeptDrafts({ storage, now }: Deps, { user, hookId }: Owner): KeptDrafts {
  const key = `hookline:draft:${user}:${hookId}`;
  // A storage that is full or forbidden must not break the page.
  const attempt = <T>(run: () => T): T | null => {
    try {
      return run();
    } catch {
      return null;
    }
  };
  const drop = () => void attempt(() => storage.removeItem(key));
  return {
    read: (base) => {
      const text = attempt(() => storage.getItem(key));
      if (text === null) return null;
      const stored = Stored.safeParse(attempt(() => JSON.parse(text)));
      if (!stored.success || now() - stored.data.savedAt > KEPT_MS) {
        drop();
        return null;
      }
      const { draft, ...rest } = stored.data;
      return { ...rest, draft: reviveDraft(draft, base, rest.leftOut) };
    },
    write: (draft, base, baseVersion) => {
      const { bare, leftOut } = withoutSecrets(draft, base);
      const stored = { savedAt: now(), baseVersion, leftOut, draft: bare };
      attempt(() => storage.setItem(key, JSON.stringify(stored)));
    },
    drop,
  };
}

function withoutSecrets(draft: HookDraft, base: HookDraft): { bare: HookDraft; leftOut: string[] } {
  const leftOut: string[] = [];
  const headers = draft.headers.map(({ name, value }) => {
    if (!isCredentialHeader(name.trim())) return { name, value };
    // One that is stored as it is comes back from there, so nothing of it is lost.
    const isStored = base.headers.some((each) => each.name === name && each.value === value);
    if (!isStored && value !== '') leftOut.push(name);
    return { name, value: '' };
  });
  const typed = draft.secret.kind === 'replace' && draft.secret.value !== '';
  if (typed) leftOut.unshift(LEFT_OUT_SECRET);
  return { bare: { ...draft, headers, secret: { ...draft.secret, value: '' } }, leftOut };
}
