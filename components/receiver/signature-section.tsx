'use client';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Input } from '@/components/ui/controls/input';
import { Select } from '@/components/ui/controls/select';
import { PaneSection } from '@/components/ui/layout/pane-section';
import type { InboxRequestResource, InboxResource } from '@/lib/api/inbox-resources';
import { toHookName } from '@/lib/client/hook-name';
import { hooksQuery } from '@/lib/client/hooks';
import { hmac } from '@/lib/client/preview/hmac';
import { checkSignature } from '@/lib/handlers/request/check-signature';
import { HookSignatureResult } from './hook-signature-result';
import { listSigners } from './list-signers';
import { SignatureResult } from './signature-result';
import { receiverStrings } from './strings';
import { toBytes } from './to-bytes';

const { signature: words } = receiverStrings;
const TYPED = 'typed';

type SignatureSectionProps = {
  inbox: InboxResource;
  request: InboxRequestResource;
  /** The hook whose delivery it is; null when that is not known. */
  hookId: string | null;
};

/** Whether a request is signed as its sender would: by a hook's secret, or by one that is typed. */
export function SignatureSection({ inbox, request, hookId }: SignatureSectionProps) {
  const id = useId();
  const { data: hooks = [] } = useQuery(hooksQuery());
  const [chosen, setChosen] = useState<string | null>(null);
  const [secret, setSecret] = useState('');
  const signed = {
    headers: request.headers,
    bytes: toBytes(request.body),
    bodyBytes: request.body.bytes,
  };
  const typed = checkSignature(hmac, signed, secret);
  // What holds whatever the secret is needs no secret to be asked for.
  if (!typed.fits && typed.why !== 'other' && typed.why !== 'blanks') {
    return (
      <PaneSection title={words.title}>
        <SignatureResult fits={false} why={typed.why} />
      </PaneSection>
    );
  }
  const signers = listSigners(hooks, inbox.url, hookId);
  const choice = chosen ?? signers[0]?.id ?? TYPED;
  return (
    <PaneSection title={words.title}>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="text-ink-2">
          {words.against}
        </label>
        <Select
          id={id}
          wrapperClassName="min-w-0 max-w-full"
          value={choice}
          onChange={({ target }) => setChosen(target.value)}
        >
          {signers.map((hook) => (
            <option key={hook.id} value={hook.id}>
              {words.hook(toHookName(hook))}
            </option>
          ))}
          <option value={TYPED}>{words.typed}</option>
        </Select>
        {choice === TYPED ? (
          <Input
            mono
            className="min-w-40 flex-1"
            aria-label={words.secret}
            placeholder={words.placeholder}
            value={secret}
            onChange={({ target }) => setSecret(target.value)}
          />
        ) : null}
      </div>
      <div className="mt-2" role="status">
        {choice !== TYPED ? (
          <HookSignatureResult inboxId={inbox.id} requestId={request.id} hookId={choice} />
        ) : secret === '' ? null : (
          <SignatureResult fits={typed.fits} why={typed.fits ? null : typed.why} />
        )}
      </div>
    </PaneSection>
  );
}
