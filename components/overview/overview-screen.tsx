'use client';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '@/components/ui/feedback/error-state';
import { Frame } from '@/components/ui/layout/frame';
import { Page } from '@/components/ui/layout/page';
import { PageHeader } from '@/components/ui/layout/page-header';
import { overviewQuery } from '@/lib/client/overview';
import { Figures } from './figures';
import { FirstSteps } from './first-steps';
import { HealthSummary } from './health-summary';
import { HourlyChart } from './hourly-chart';
import { OverviewSkeleton } from './overview-skeleton';
import { RecentFailures } from './recent-failures';
import { overviewStrings } from './strings';
import { useFirstSteps } from './use-first-steps';

/** The health of all deliveries, and the first steps on a new installation. */
export function OverviewScreen({ engineUrl }: { engineUrl: string }) {
  const { data: overview, error, isFetching, refetch } = useQuery(overviewQuery());
  const steps = useFirstSteps(overview);
  const failure = error ? (
    <Frame>
      <ErrorState
        title={overviewStrings.failedToLoad}
        message={error.message}
        onRetry={() => void refetch()}
        busy={isFetching}
      />
    </Frame>
  ) : null;
  return (
    <Page>
      <PageHeader
        title={overviewStrings.title}
        meta={
          failure !== null && overview === undefined ? null : (
            <HealthSummary overview={steps === undefined ? undefined : overview} />
          )
        }
      />
      <div className="space-y-3">
        {failure}
        {overview && steps !== undefined ? (
          <>
            {steps === 'done' ? null : <FirstSteps steps={steps} engineUrl={engineUrl} />}
            <Figures overview={overview} />
            {steps === 'done' || steps.delivery ? (
              <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
                <RecentFailures failures={overview.recent_failures} />
                <HourlyChart hours={overview.hours} />
              </div>
            ) : null}
          </>
        ) : failure === null ? (
          <OverviewSkeleton />
        ) : null}
      </div>
    </Page>
  );
}
