'use client';
import { useQuery } from '@tanstack/react-query';
import { inboxSignatureQuery } from '@/lib/client/inboxes';
import { SignatureResult } from './signature-result';
import { receiverStrings } from './strings';

const { signature: words } = receiverStrings;

type HookSignatureResultProps = { inboxId: string; requestId: string; hookId: string };

/** Asks the server, which alone knows a hook's secret. */
export function HookSignatureResult({ inboxId, requestId, hookId }: HookSignatureResultProps) {
  const { data, error } = useQuery(inboxSignatureQuery(inboxId, requestId, hookId));
  if (error) return <p className="text-ink-2">{words.failed(error.message)}</p>;
  if (data === undefined) return <p className="text-ink-3">{words.checking}</p>;
  return (
    <>
      <SignatureResult fits={data.fits} why={data.why} />
      {data.why === 'unsigned' || data.why === 'cut' ? null : (
        <p className="mt-1 text-ink-3 text-meta">
          {data.version === null ? words.byCurrent : words.byVersion(data.version)}
        </p>
      )}
    </>
  );
}
