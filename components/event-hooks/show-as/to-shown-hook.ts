import { isCredentialHeader } from '@/lib/event-hooks/masking/mask-headers';
import { MASKED_SECRET } from '@/lib/event-hooks/masking/masked-secret';
import { isRecord } from '@/lib/fields/is-record';
import type { HookDraft } from '../form/hook-draft';
import { toHookInput } from '../form/to-hook-input';
import { HANDLER_FORMS } from '../handlers/handler-forms';

/** A hook as the gateway's API takes it, with what was masked in it by name. */
export type ShownHook = {
  values: Record<string, unknown>;
  /** Names of what is masked: `secret`, or a header's. */
  masked: string[];
  /** The stored secret is not in it; a PATCH leaves it as it is. */
  keepsSecret: boolean;
};

/** The draft in Kong's own fields (spec §1.1); what is not set is left out, secrets are masked. */
export function toShownHook(draft: HookDraft): ShownHook {
  const { kong } = toHookInput(draft);
  const masked: string[] = [];
  const { config, ...rest } = kong;
  const shown = withoutNothing(isRecord(config) ? config : {});
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
    values: { ...withoutNothing(rest), config: shown },
    masked,
    keepsSecret: HANDLER_FORMS[draft.handler].sendsRequest && draft.secret.kind === 'keep',
  };
}

const withoutNothing = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );
