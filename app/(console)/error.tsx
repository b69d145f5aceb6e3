'use client';
import { shellStrings } from '@/components/shell/strings';
import { ErrorState } from '@/components/ui/error-state';
import { Frame } from '@/components/ui/frame';
import { Page } from '@/components/ui/page';

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <Page>
      <Frame>
        <ErrorState
          title={shellStrings.crashed}
          message={`${shellStrings.crashedHelp}${error.digest ? ` (${error.digest})` : ''}`}
          onRetry={reset}
        />
      </Frame>
    </Page>
  );
}
