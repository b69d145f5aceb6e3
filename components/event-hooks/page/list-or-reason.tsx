import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '@/components/ui/feedback/error-state';
import { Skeleton } from '@/components/ui/feedback/skeleton';

type ListOrReasonProps<Data> = {
  query: UseQueryResult<Data>;
  /** The number of placeholder rows while the query is loading. */
  rows: number;
  /** The title of the error. */
  failed: string;
  children: (data: Data) => ReactNode;
};

/** The result of a query, a placeholder while it is loading, or the error. */
export function ListOrReason<Data>({ query, rows, failed, children }: ListOrReasonProps<Data>) {
  if (query.isPending)
    return (
      <div className="space-y-5 px-3 py-4">
        {Array.from({ length: rows }, (_, at) => at).map((key) => (
          <Skeleton key={key} />
        ))}
      </div>
    );
  if (query.isError)
    return (
      <ErrorState
        title={failed}
        message={query.error.message}
        onRetry={() => query.refetch()}
        busy={query.isFetching}
      />
    );
  return children(query.data);
}
