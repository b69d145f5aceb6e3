import { isCredentialHeader } from '@/lib/event-hooks/masking/mask-headers';
import { MASKED_SECRET } from '@/lib/event-hooks/masking/masked-secret';
import { isRecord } from '@/lib/fields/is-record';
import type { HookDraft } from '../form/hook-draft';
import { toHookInput } from '../form/to-hook-input';
import { HANDLER_FORMS } from '../handlers/handler-forms';

/** A hook as the Admin API accepts it, with its credentials masked. */
export type ShownHook = {
  values: Record<string, unknown>;
  /** The names of the masked values: `secret`, or the name of a header. */
  masked: string[];
  /** Whether the stored secret is left out; a PATCH does not change it then. */
  keepsSecret: boolean;
};

/** Converts a draft to Kong's fields (spec §1.1), without unset fields and with masked secrets. */
export function toShownHook(draft: HookDraft): ShownHook {
  const { kong } = toHookInput(draft);
  const masked: string[] = [];
  const { config, ...rest } = kong;
  const shown = withoutUnset(isRecord(config) ? config : {});
  if (typeof shown.secret === 'string') {
    masked.push('secret');
    shown.secret = MASKED_SECRET;
  }
  if (isRecord(shown.headers)) {
    const entries = Object.entries(shown.headers).map(([name, value]) => {
      if (!isCredentialHeader(name)) return [name, value] as const;
      masked.push(name);
      return [name, MASKED_SECRET] as const;
    });
    if (entries.length > 0) shown.headers = Object.fromEntries(entries);
    else delete shown.headers;
  }
  return {
    values: { ...withoutUnset(rest), config: shown },
    masked,
    keepsSecret: HANDLER_FORMS[draft.handler].sendsRequest && draft.secret.kind === 'keep',
  };
}

const withoutUnset = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );
