'use client';
import { useQuery } from '@tanstack/react-query';
import { useListKeys } from '@/components/ui/keyboard/use-list-keys';
import type { InboxResource } from '@/lib/api/inbox-resources';
import { inboxRequestsQuery } from '@/lib/client/inboxes';
import { InboxHead } from './inbox-head';
import type { ReceiverUrl } from './receiver-url';
import { RequestList } from './request-list';

type InboxPaneProps = {
  inbox: InboxResource;
  url: ReceiverUrl;
  /** Whether to poll for new requests. */
  live: boolean;
  onChange: (change: Partial<ReceiverUrl>) => void;
  onOpen: (id: string | null) => void;
  onBack: () => void;
  onRemoved: () => void;
};

/** One inbox: its URL, its responses and its requests. */
export function InboxPane({ inbox, url, live, onOpen, onBack, ...props }: InboxPaneProps) {
  const list = useQuery(inboxRequestsQuery(inbox.id, { after: url.after }, { live }));
  const activeId = useListKeys({
    items: list.data?.data ?? [],
    getId: (request) => request.id,
    onOpen: (request) => onOpen(request.id),
    onEscape: () => {
      if (url.open !== null || url.responses) onOpen(null);
    },
    startId: url.open,
  });
  return (
    <>
      <InboxHead
        inbox={inbox}
        onEditResponses={() => props.onChange({ inbox: inbox.id, open: null, responses: true })}
        onBack={onBack}
        onRemoved={props.onRemoved}
      />
      <RequestList
        inbox={inbox}
        url={url}
        list={list}
        activeId={activeId}
        onOpen={onOpen}
        onPage={(after) => props.onChange({ inbox: inbox.id, after })}
      />
    </>
  );
}
