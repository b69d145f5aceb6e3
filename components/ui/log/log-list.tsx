'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { cn } from '../cn';
import { ErrorState } from '../feedback/error-state';
import { usePageTrail } from '../leaving/use-page-trail';
import { Pager } from './pager';

type LogListProps<Row> = {
  /** A list with another key starts at its top. */
  listKey: string;
  list: UseQueryResult<{ data: Row[]; next: string | null }>;
  after: string | null;
  onAfter: (after: string | null) => void;
  words: { failedToLoad: string; shown: (count: number) => string };
  /** Shown when there are no rows. */
  empty: ReactNode;
  /** Renders the rows; undefined while loading. */
  children: (rows: Row[] | undefined) => ReactNode;
};

/** The rows of a log with their pager, or an error or empty state. */
export function LogList<Row>(props: LogListProps<Row>) {
  const { list, after, onAfter, words } = props;
  const trail = usePageTrail({ after, setAfter: onAfter });
  const rows = list.data?.data;
  const failure = list.isError ? (
    <ErrorState
      className={cn(rows !== undefined && 'border-b py-2')}
      title={words.failedToLoad}
      message={list.error.message}
      onRetry={() => void list.refetch()}
      busy={list.isFetching}
    />
  ) : null;
  if (failure !== null && rows === undefined) return failure;
  return (
    <>
      {failure}
      {rows?.length === 0 ? (
        props.empty
      ) : (
        <div
          key={props.listKey}
          className={cn(
            'flex min-h-0 flex-1 flex-col transition-opacity',
            list.isPlaceholderData && 'opacity-60',
          )}
        >
          {props.children(rows)}
        </div>
      )}
      <Pager
        summary={rows === undefined ? '' : words.shown(rows.length)}
        onFirst={trail.onFirst}
        onPrevious={trail.onPrevious}
        onNext={trail.toNext(list.data?.next)}
      />
    </>
  );
}
