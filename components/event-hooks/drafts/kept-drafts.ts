import { z } from 'zod';
import { isCredentialHeader } from '@/lib/event-hooks/masking/mask-headers';
import type { HookDraft } from '../form/hook-draft';
import { reviveDraft } from './revive-draft';

/** A draft that was left unsaved: when, on which version, and what of it was not kept. */
export type KeptDraft = {
  savedAt: number;
  /** Null: of a hook that does not exist yet. */
  baseVersion: number | null;
  /** `secret`, or names of headers whose values are credentials. */
  leftOut: string[];
  draft: HookDraft;
};

export type KeptDrafts = {
  /** Null when there is none, when it is too old, and when it cannot be read. */
  read(base: HookDraft): KeptDraft | null;
  write(draft: HookDraft, base: HookDraft, baseVersion: number | null): void;
  drop(): void;
};

type Place = { user: string; hookId: string };
type Deps = { storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>; now: () => number };

const KEPT_MS = 7 * 86_400_000;
export const LEFT_OUT_SECRET = 'secret';

const Stored = z.object({
  savedAt: z.number(),
  baseVersion: z.number().nullable(),
  leftOut: z.array(z.string()),
  draft: z.record(z.string(), z.unknown()),
});

/** Drafts of one person and one hook in the browser's storage. Secrets are never written. */
export function makeKeptDrafts({ storage, now }: Deps, { user, hookId }: Place): KeptDrafts {
  const key = `hookline:draft:${user}:${hookId}`;
  // A storage that is full or forbidden costs the draft, never the page.
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
