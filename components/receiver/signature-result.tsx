'use client';
import { useQuery } from '@tanstack/react-query';
import { StateMark } from '@/components/ui/values/state-pill';
import { inboxSignatureQuery } from '@/lib/client/inboxes';
import type { SignatureFault } from '@/lib/handlers/request/check-signature';
import { receiverStrings } from './strings';

const { signature: words } = receiverStrings;

/** Says that a signature is valid (`fault` is null), or why it is not. */
export function SignatureResult({ fault }: { fault: SignatureFault | null }) {
  const isValid = fault === null;
  const isUnknown = fault === 'unsigned' || fault === 'cut';
  return (
    <p className="flex items-baseline gap-2 text-pretty">
      <StateMark
        tone={isValid ? 'good' : isUnknown ? 'idle' : 'bad'}
        className={isValid ? 'text-good' : isUnknown ? 'text-idle' : 'text-bad'}
      />
      {isValid ? words.valid : words.faults[fault]}
    </p>
  );
}

type HookSignatureResultProps = { inboxId: string; requestId: string; hookId: string };

/** Checks a signature with the secret of a hook, which only the server knows. */
export function HookSignatureResult({ inboxId, requestId, hookId }: HookSignatureResultProps) {
  const { data, error } = useQuery(inboxSignatureQuery(inboxId, requestId, hookId));
  if (error) return <p className="text-ink-2">{words.failed(error.message)}</p>;
  if (data === undefined) return <p className="text-ink-3">{words.checking}</p>;
  return (
    <>
      <SignatureResult fault={data.why} />
      {data.why === 'unsigned' || data.why === 'cut' ? null : (
        <p className="mt-1 text-ink-3 text-meta">
          {data.version === null ? words.byCurrent : words.byVersion(data.version)}
        </p>
      )}
    </>
  );
}
