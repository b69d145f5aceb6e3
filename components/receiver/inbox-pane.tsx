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
  /** Whether to look for what is new. */
  live: boolean;
  onChange: (change: Partial<ReceiverUrl>) => void;
  onOpen: (id: string | null) => void;
  onBack: () => void;
  onRemoved: () => void;
};

/** One inbox: its address, its answers, and what arrives. */
export function InboxPane({ inbox, url, live, onOpen, onBack, ...props }: InboxPaneProps) {
  const list = useQuery(inboxRequestsQuery(inbox.id, { after: url.after }, { live }));
  const activeId = useListKeys({
    items: list.data?.data ?? [],
    getId: (request) => request.id,
    onOpen: (request) => onOpen(request.id),
    onEscape: () => {
      if (url.open !== null || url.answers) onOpen(null);
    },
    startId: url.open,
  });
  return (
    <>
      <InboxHead
        inbox={inbox}
        onEditAnswers={() => props.onChange({ inbox: inbox.id, open: null, answers: true })}
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
