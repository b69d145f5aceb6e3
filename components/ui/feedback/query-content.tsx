import type { ReactNode } from 'react';
import { uiStrings } from '../strings';
import { ErrorState } from './error-state';
import { Skeleton } from './skeleton';

type QueryContentProps<Data> = {
  /** What react-query says of it. */
  query: {
    data: Data | undefined;
    error: Error | null;
    isFetching: boolean;
    refetch: () => unknown;
  };
  /** What could not be read, for the error. */
  failed: string;
  /** A class for each bar that stands in for what is on its way. */
  bars: readonly string[];
  className?: string;
  children: (data: Data) => ReactNode;
};

/** Something that is read: itself, or why it could not be, or bars in its place. */
export function QueryContent<Data>({
  query,
  failed,
  bars,
  className,
  children,
}: QueryContentProps<Data>) {
  const { data, error, isFetching, refetch } = query;
  if (data !== undefined) return children(data);
  if (error)
    return (
      <ErrorState
        title={failed}
        message={error.message}
        onRetry={() => void refetch()}
        busy={isFetching}
      />
    );
  return (
    <div role="status" className={className ?? 'space-y-4 p-4'}>
      <span className="sr-only">{uiStrings.loading}</span>
      {bars.map((bar) => (
        <Skeleton key={bar} className={bar} />
      ))}
    </div>
  );
}
