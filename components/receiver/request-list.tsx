'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { ErrorState } from '@/components/ui/feedback/error-state';
import { usePageTrail } from '@/components/ui/leaving/use-page-trail';
import { Pager } from '@/components/ui/log/pager';
import { CodeBlock } from '@/components/ui/values/code-block';
import type { InboxRequestRow, InboxResource } from '@/lib/api/inbox-resources';
import { type ReceiverUrl, toReceiverHref } from './receiver-url';
import { RequestTable } from './request-table';
import { receiverStrings } from './strings';

const { requests: words } = receiverStrings;

type RequestListProps = {
  inbox: InboxResource;
  url: ReceiverUrl;
  list: UseQueryResult<{ data: InboxRequestRow[]; next: string | null }>;
  activeId: string | null;
  onOpen: (id: string) => void;
  onPage: (after: string | null) => void;
};

/** The requests of an inbox, or a command that sends one. */
export function RequestList({ inbox, url, list, activeId, onOpen, onPage }: RequestListProps) {
  const trail = usePageTrail({ after: url.after, setAfter: onPage });
  const rows = list.data?.data;
  if (list.isError && rows === undefined)
    return (
      <ErrorState
        title={words.failedToLoad}
        message={list.error.message}
        onRetry={() => void list.refetch()}
        busy={list.isFetching}
      />
    );
  return (
    <>
      {list.isError ? (
        <ErrorState
          className="border-b py-2"
          title={words.failedToLoad}
          message={list.error.message}
        />
      ) : null}
      {rows?.length === 0 ? (
        <NoRequests inbox={inbox} older={url.after !== null} />
      ) : (
        <RequestTable
          requests={rows}
          token={inbox.token}
          openId={url.open}
          activeId={activeId}
          toHref={(open) => toReceiverHref('/receiver', { ...url, inbox: inbox.id, open })}
          onOpen={onOpen}
        />
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

function NoRequests({ inbox, older }: { inbox: InboxResource; older: boolean }) {
  if (older) return <EmptyState className="flex-1" title={words.older} />;
  return (
    <EmptyState
      className="flex-1"
      title={words.emptyTitle}
      action={
        <CodeBlock
          className="w-full"
          wrap
          code={`curl -d '{"hello":"world"}' ${inbox.url}`}
          label={words.example}
        />
      }
    >
      {words.emptyWhy}
    </EmptyState>
  );
}
