'use client';
import { useQuery } from '@tanstack/react-query';
import { DetailPane } from '@/components/ui/detail-pane';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { uiStrings } from '@/components/ui/strings';
import type { InboxResource } from '@/lib/api/inbox-resources';
import { inboxRequestQuery } from '@/lib/client/inboxes';
import { RequestReading } from './request-reading';
import { receiverStrings } from './strings';
import { toInboxPath } from './to-inbox-path';

const { request: words } = receiverStrings;

type RequestDetailProps = { inbox: InboxResource; id: string; onClose: () => void };

/** The open request. */
export function RequestDetail({ inbox, id, onClose }: RequestDetailProps) {
  const { data: request, error, isFetching, refetch } = useQuery(inboxRequestQuery(inbox.id, id));
  return (
    <DetailPane
      id={id}
      onClose={onClose}
      title={
        <h2 className="truncate font-semibold">
          {request
            ? `${request.method} ${toInboxPath(request.path_and_query, inbox.token)}`
            : words.one}
        </h2>
      }
    >
      {request ? (
        <RequestReading inbox={inbox} request={request} />
      ) : error ? (
        <ErrorState
          title={words.failedToLoad}
          message={error.message}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      ) : (
        <div role="status" className="space-y-4 p-4">
          <span className="sr-only">{uiStrings.loading}</span>
          <Skeleton className="w-2/3" />
          <Skeleton className="h-32 w-full" />
        </div>
      )}
    </DetailPane>
  );
}
