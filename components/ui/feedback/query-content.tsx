import type { ReactNode } from 'react';
import { uiStrings } from '../strings';
import { ErrorState } from './error-state';
import { Skeleton } from './skeleton';

type QueryContentProps<Data> = {
  /** The result of `useQuery`. */
  query: {
    data: Data | undefined;
    error: Error | null;
    isFetching: boolean;
    refetch: () => unknown;
  };
  /** The title of the error. */
  failed: string;
  /** The classes of the placeholder bars, one for each. */
  bars: readonly string[];
  className?: string;
  children: (data: Data) => ReactNode;
};

/** The content of a query: the data, an error, or placeholder bars while loading. */
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
