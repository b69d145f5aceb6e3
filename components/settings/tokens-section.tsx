'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { ErrorState } from '@/components/ui/feedback/error-state';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import type { CreatedToken, TokenResource } from '@/lib/api/resources';
import { tokensQuery } from '@/lib/client/tokens';
import { CreateTokenForm } from './create-token-form';
import { CreatedTokenDialog } from './created-token-dialog';
import { RevokeDialog } from './revoke-dialog';
import { settingsStrings } from './strings';
import { TokenTable } from './token-table';

const { tokens: words } = settingsStrings;

/** The API tokens: created here, shown once, revoked by name. */
export function TokensSection() {
  const { data, error, isFetching, refetch } = useQuery(tokensQuery());
  const [created, setCreated] = useState<CreatedToken | null>(null);
  const [revoking, setRevoking] = useState<TokenResource | null>(null);
  return (
    <Frame id="tokens">
      <FrameHeader title={words.title} />
      <div className="border-b px-4 py-3">
        <p className="mb-3 text-ink-2 text-pretty">{words.help}</p>
        <CreateTokenForm onCreated={setCreated} />
      </div>
      {error && data === undefined ? (
        <ErrorState
          title={words.failedToLoad}
          message={error.message}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      ) : data?.data.length === 0 && !data.environment_token ? (
        <EmptyState title={words.none} className="py-5 sm:px-4">
          {words.noneWhy}
        </EmptyState>
      ) : (
        <TokenTable
          tokens={data?.data}
          hasEnvironmentToken={data?.environment_token ?? false}
          onRevoke={setRevoking}
        />
      )}
      <CreatedTokenDialog created={created} onClose={() => setCreated(null)} />
      <RevokeDialog token={revoking} onClose={() => setRevoking(null)} />
    </Frame>
  );
}
