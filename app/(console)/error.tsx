'use client';
import { shellStrings } from '@/components/shell/strings';
import { ErrorState } from '@/components/ui/feedback/error-state';
import { Frame } from '@/components/ui/layout/frame';
import { Page } from '@/components/ui/layout/page';

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
