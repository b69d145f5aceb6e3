'use client';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '@/components/ui/error-state';
import { Frame, FrameHeader } from '@/components/ui/frame';
import { Skeleton } from '@/components/ui/skeleton';
import { uiStrings } from '@/components/ui/strings';
import { settingsQuery } from '@/lib/client/settings';
import { BehaviourForm } from './behaviour-form';
import { settingsStrings } from './strings';

const { behaviour: words } = settingsStrings;

export function BehaviourSection() {
  const { data: settings, error, isFetching, refetch } = useQuery(settingsQuery());
  return (
    <Frame>
      <FrameHeader title={words.title} />
      {settings ? (
        <BehaviourForm settings={settings} />
      ) : error ? (
        <ErrorState
          title={words.failedToLoad}
          message={error.message}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      ) : (
        <div role="status" className="h-137 sm:h-113.5 space-y-6 p-4">
          <span className="sr-only">{uiStrings.loading}</span>
          <Skeleton className="w-1/3" />
          <Skeleton className="h-20 w-full" />
          <Skeleton className="w-1/2" />
          <Skeleton className="w-1/3" />
        </div>
      )}
    </Frame>
  );
}
