'use client';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Input } from '@/components/ui/controls/input';
import { Select } from '@/components/ui/controls/select';
import { PaneSection } from '@/components/ui/layout/pane-section';
import type { InboxRequestResource, InboxResource } from '@/lib/api/inbox-resources';
import type { HookResource, RecordedBody } from '@/lib/api/resources';
import { toHookName } from '@/lib/client/hook-name';
import { hooksQuery } from '@/lib/client/hooks';
import { hmac } from '@/lib/client/preview/hmac';
import { checkSignature } from '@/lib/handlers/request/check-signature';
import { HookSignatureResult, SignatureResult } from './signature-result';
import { receiverStrings } from './strings';

const { signature: words } = receiverStrings;
const TYPED = 'typed';

type SignatureSectionProps = {
  inbox: InboxResource;
  request: InboxRequestResource;
  /** The hook that sent the request; null when it is unknown. */
  hookId: string | null;
};

/** Checks the signature of a request with the secret of a hook, or with one that is typed. */
export function SignatureSection({ inbox, request, hookId }: SignatureSectionProps) {
  const { data: hooks = [] } = useQuery(hooksQuery());
  const [chosen, setChosen] = useState<string | null>(null);
  const [secret, setSecret] = useState('');
  const typed = findFault(request, secret);
  // A missing, truncated or malformed signature is reported before a secret is asked for.
  if (typed !== null && typed !== 'other' && typed !== 'blanks') {
    return (
      <PaneSection title={words.title}>
        <SignatureResult fault={typed} />
      </PaneSection>
    );
  }
  const signers = listSigners(hooks, inbox.url, hookId);
  const choice = chosen ?? signers[0]?.id ?? TYPED;
  return (
    <PaneSection title={words.title}>
      <div className="flex flex-wrap items-center gap-2">
        <SecretSelect signers={signers} value={choice} onChange={setChosen} />
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
          <SignatureResult fault={typed} />
        )}
      </div>
    </PaneSection>
  );
}

type SecretSelectProps = {
  signers: readonly HookResource[];
  value: string;
  onChange: (value: string) => void;
};

function SecretSelect({ signers, value, onChange }: SecretSelectProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="text-ink-2">
        {words.against}
      </label>
      <Select
        id={id}
        wrapperClassName="min-w-0 max-w-full"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {signers.map((hook) => (
          <option key={hook.id} value={hook.id}>
            {words.hook(toHookName(hook))}
          </option>
        ))}
        <option value={TYPED}>{words.typed}</option>
      </Select>
    </>
  );
}

function findFault({ headers, body }: InboxRequestResource, secret: string) {
  const result = checkSignature(
    hmac,
    { headers, bytes: toBytes(body), bodyBytes: body.bytes },
    secret,
  );
  return result.fits ? null : result.why;
}

function toBytes({ text, base64 }: RecordedBody): Uint8Array {
  if (text !== null) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0));
}

type Signer = Pick<HookResource, 'id' | 'config' | 'has_secret'>;

/** Returns the hooks with a secret that may have sent to an inbox, the known sender first. */
export function listSigners<Hook extends Signer>(
  hooks: readonly Hook[],
  inboxUrl: string,
  senderId: string | null,
): Hook[] {
  const signers = hooks.filter(
    ({ id, config, has_secret }) =>
      has_secret && (id === senderId || isWithin(config.url, inboxUrl)),
  );
  return [
    ...signers.filter(({ id }) => id === senderId),
    ...signers.filter(({ id }) => id !== senderId),
  ];
}

const isWithin = (url: unknown, base: string): boolean =>
  typeof url === 'string' && url.startsWith(base) && /^($|[/?])/.test(url.slice(base.length));
