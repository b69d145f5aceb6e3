import type { HookVersionResource } from '@/lib/api/resources';
import type { HookDraft } from '../form/hook-draft';
import { toDraft } from '../form/make-draft';

/** What happens to the secret when a version is restored, since versions do not contain it. */
export type RestoredSecret = 'none' | 'stays' | 'lost';

/**
 * Converts a version to a draft of the current hook. The stored secret stays if the version had one;
 * a secret that is no longer stored cannot be restored.
 */
export function toRestoredDraft(
  version: HookVersionResource['hook'],
  now: { has_secret: boolean; enabled: boolean },
): { draft: HookDraft; secret: RestoredSecret } {
  const secret = !version.has_secret ? 'none' : now.has_secret ? 'stays' : 'lost';
  return {
    // The hook is enabled and disabled in the header, not in the form.
    draft: {
      ...toDraft({ ...version, enabled: now.enabled }),
      secret: { kind: secret === 'stays' ? 'keep' : 'none', value: '' },
    },
    secret,
  };
}
