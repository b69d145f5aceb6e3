import type { HookVersionResource } from '@/lib/api/resources';
import type { HookDraft } from '../form/hook-draft';
import { toDraft } from '../form/make-draft';

/** What becomes of the secret when a version comes back: it is not part of what a version shows. */
export type RestoredSecret = 'none' | 'stays' | 'lost';

/**
 * A version as a draft of the hook as it is now. The secret that is stored now stays where the
 * version had one; where none is stored any more, there is none to bring back.
 */
export function toRestoredDraft(
  version: HookVersionResource['hook'],
  now: { has_secret: boolean; enabled: boolean },
): { draft: HookDraft; secret: RestoredSecret } {
  const secret = !version.has_secret ? 'none' : now.has_secret ? 'stays' : 'lost';
  return {
    // Whether a hook is on is no matter of its form.
    draft: {
      ...toDraft({ ...version, enabled: now.enabled }),
      secret: { kind: secret === 'stays' ? 'keep' : 'none', value: '' },
    },
    secret,
  };
}
