'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import type { RefObject, UIEventHandler } from 'react';
import { cn } from '@/components/ui/cn';
import { Button } from '@/components/ui/controls/button';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { ErrorState } from '@/components/ui/feedback/error-state';
import type { InboxResource } from '@/lib/api/inbox-resources';
import { InboxPane } from './inbox-pane';
import { InboxRail } from './inbox-rail';
import type { ReceiverUrl } from './receiver-url';
import { receiverStrings as words } from './strings';

type InboxBrowserProps = {
  query: UseQueryResult<InboxResource[]>;
  /** The selected inbox; undefined when there is none or it was deleted. */
  inbox: InboxResource | undefined;
  url: ReceiverUrl;
  live: boolean;
  onScrollCapture: UIEventHandler;
  listRef: RefObject<HTMLDivElement | null>;
  /** Selects an inbox, or returns to the list of all. */
  onSelect: (id: string | null) => void;
  onChange: (change: Partial<ReceiverUrl>) => void;
  onOpen: (id: string | null) => void;
  onRemoved: () => void;
  creating: boolean;
  onCreate: () => void;
};

/** The inboxes, and beside them the requests of the selected one. Narrow screens show one of both. */
export function InboxBrowser(props: InboxBrowserProps) {
  const { query, inbox, url, onSelect } = props;
  const inboxes = query.data;
  if (query.isError && inboxes === undefined) {
    return (
      <ErrorState
        title={words.failedToLoad}
        message={query.error.message}
        onRetry={() => void query.refetch()}
        busy={query.isFetching}
      />
    );
  }
  if (inboxes?.length === 0) return <NoInboxes busy={props.creating} onCreate={props.onCreate} />;
  return (
    <div className="@container/frame flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-0 flex-1">
        <InboxRail
          inboxes={inboxes}
          chosenId={inbox?.id ?? null}
          onChoose={onSelect}
          className={cn(
            'flex w-full @xl/frame:w-44 @xl/frame:shrink-0 @xl/frame:border-r',
            url.inbox !== null && 'hidden @xl/frame:flex',
          )}
        />
        <div
          ref={props.listRef}
          onScrollCapture={props.onScrollCapture}
          className={cn(
            '@container flex min-h-0 min-w-0 flex-1 flex-col',
            url.inbox === null && 'hidden @xl/frame:flex',
          )}
        >
          {inbox ? (
            <InboxPane
              key={inbox.id}
              inbox={inbox}
              url={url}
              live={props.live}
              onChange={props.onChange}
              onOpen={props.onOpen}
              onBack={() => onSelect(null)}
              onRemoved={props.onRemoved}
            />
          ) : inboxes ? (
            <EmptyState
              title={words.gone.title}
              action={<Button onClick={() => onSelect(null)}>{words.allInboxes}</Button>}
            >
              {words.gone.why}
            </EmptyState>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function NoInboxes({ busy, onCreate }: { busy: boolean; onCreate: () => void }) {
  return (
    <EmptyState
      className="flex-1"
      title={words.empty.title}
      action={
        <Button variant="primary" busy={busy} onClick={onCreate}>
          {words.create}
        </Button>
      }
    >
      {words.empty.why}
    </EmptyState>
  );
}
