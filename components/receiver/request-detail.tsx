'use client';
import { useQuery } from '@tanstack/react-query';
import { QueryContent } from '@/components/ui/feedback/query-content';
import { DetailPane } from '@/components/ui/layout/detail-pane';
import type { InboxResource } from '@/lib/api/inbox-resources';
import { inboxRequestQuery } from '@/lib/client/inboxes';
import { toInboxPath } from './read-request';
import { RequestContent } from './request-content';
import { receiverStrings } from './strings';

const { request: words } = receiverStrings;

type RequestDetailProps = { inbox: InboxResource; id: string; onClose: () => void };

/** The open request. */
export function RequestDetail({ inbox, id, onClose }: RequestDetailProps) {
  const query = useQuery(inboxRequestQuery(inbox.id, id));
  const request = query.data;
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
      <QueryContent query={query} failed={words.failedToLoad} bars={['w-2/3', 'h-32 w-full']}>
        {(loaded) => <RequestContent inbox={inbox} request={loaded} />}
      </QueryContent>
    </DetailPane>
  );
}
