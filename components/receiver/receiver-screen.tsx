'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { useRef } from 'react';
import { cn } from '@/components/ui/cn';
import { Button } from '@/components/ui/controls/button';
import { LiveSwitch } from '@/components/ui/controls/live-switch';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { ErrorState } from '@/components/ui/feedback/error-state';
import { KeyHints } from '@/components/ui/keyboard/key-hints';
import { Page } from '@/components/ui/layout/page';
import { SplitFrame } from '@/components/ui/layout/split-frame';
import { leave } from '@/components/ui/leaving/leave-guard';
import { ListHeader } from '@/components/ui/log/list-header';
import { useLive } from '@/components/ui/log/use-live';
import { inboxesQuery } from '@/lib/client/inboxes';
import { InboxPane } from './inbox-pane';
import { InboxRail } from './inbox-rail';
import { NoInboxes } from './no-inboxes';
import { type ReceiverUrl, receiverParsers, toInboxUrl } from './receiver-url';
import { RequestDetail } from './request-detail';
import { ResponsesPane } from './responses-pane';
import { receiverStrings as words } from './strings';
import { useCreateInbox } from './use-create-inbox';

const REFRESH_MS = 2_000;

/** The built-in receiver: inboxes, what arrives in the chosen one, and the request that is open. */
export function ReceiverScreen() {
  const [url, setUrl] = useQueryStates(receiverParsers);
  const listRef = useRef<HTMLDivElement>(null);
  const live = useLive({ listRef, listKey: url.inbox ?? '', paged: url.after !== null });
  // How far a script has come is no list that could move under the eye, so this never rests.
  const query = useQuery({ ...inboxesQuery(), refetchInterval: live.on ? REFRESH_MS : false });
  const inboxes = query.data;
  const chosen = url.inbox === null ? inboxes?.[0] : inboxes?.find(({ id }) => id === url.inbox);
  const change = (next: Partial<ReceiverUrl>) => void setUrl(next);
  const show = (id: string | null) => void setUrl(toInboxUrl(id), { history: 'push' });
  // Answers that are not saved ask before anything takes their place.
  const choose = (id: string | null) => leave(() => show(id));
  const { create, busy } = useCreateInbox(inboxes ?? [], ({ id }) => choose(id));
  // Back leads from the first open request to the list; stepping from one to another adds no history.
  const open = (id: string | null) =>
    leave(
      () =>
        void setUrl(
          { inbox: chosen?.id ?? null, open: id, answers: false },
          { history: url.open === null && id !== null ? 'push' : 'replace' },
        ),
    );
  const detail =
    chosen === undefined ? null : url.open !== null ? (
      <RequestDetail inbox={chosen} id={url.open} onClose={() => open(null)} />
    ) : url.answers ? (
      <ResponsesPane key={chosen.id} inbox={chosen} onClose={() => open(null)} />
    ) : null;
  const isEmpty = inboxes?.length === 0;

  return (
    <Page layout="fill">
      <ListHeader
        title={words.title}
        meta={words.meta}
        isOpen={detail !== null}
        actions={
          inboxes === undefined || isEmpty ? null : (
            <>
              <LiveSwitch on={live.on} onChange={live.setOn} paused={live.paused} />
              <KeyHints hints={words.keys} />
              <Button variant="primary" busy={busy} onClick={create}>
                <Plus aria-hidden="true" />
                {words.create}
              </Button>
            </>
          )
        }
      />
      <SplitFrame
        detailLabel={url.answers ? words.answers.title : words.request.one}
        detail={detail}
        list={
          query.isError && inboxes === undefined ? (
            <ErrorState
              title={words.failedToLoad}
              message={query.error.message}
              onRetry={() => void query.refetch()}
              busy={query.isFetching}
            />
          ) : isEmpty ? (
            <NoInboxes busy={busy} onCreate={create} />
          ) : (
            <div className="@container/frame flex min-h-0 flex-1 flex-col">
              <div className="flex min-h-0 flex-1">
                <InboxRail
                  inboxes={inboxes}
                  chosenId={chosen?.id ?? null}
                  onChoose={choose}
                  className={cn(
                    'flex w-full @xl/frame:w-44 @xl/frame:shrink-0 @xl/frame:border-r',
                    url.inbox !== null && 'hidden @xl/frame:flex',
                  )}
                />
                <div
                  ref={listRef}
                  onScrollCapture={live.onScrollCapture}
                  className={cn(
                    '@container flex min-h-0 min-w-0 flex-1 flex-col',
                    url.inbox === null && 'hidden @xl/frame:flex',
                  )}
                >
                  {chosen ? (
                    <InboxPane
                      key={chosen.id}
                      inbox={chosen}
                      url={url}
                      live={live.running}
                      onChange={change}
                      onOpen={open}
                      onBack={() => choose(null)}
                      onRemoved={() => show(null)}
                    />
                  ) : inboxes ? (
                    <EmptyState
                      title={words.gone.title}
                      action={<Button onClick={() => choose(null)}>{words.allInboxes}</Button>}
                    >
                      {words.gone.why}
                    </EmptyState>
                  ) : null}
                </div>
              </div>
            </div>
          )
        }
      />
    </Page>
  );
}
