'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { useRef } from 'react';
import { Button } from '@/components/ui/controls/button';
import { LiveSwitch } from '@/components/ui/controls/live-switch';
import { KeyHints } from '@/components/ui/keyboard/key-hints';
import { Page } from '@/components/ui/layout/page';
import { SplitFrame } from '@/components/ui/layout/split-frame';
import { leave } from '@/components/ui/leaving/leave-guard';
import { ListHeader } from '@/components/ui/log/list-header';
import { useLive } from '@/components/ui/log/use-live';
import { inboxesQuery } from '@/lib/client/inboxes';
import { InboxBrowser } from './inbox-browser';
import { receiverParsers, toInboxUrl } from './receiver-url';
import { RequestDetail } from './request-detail';
import { ResponsesPane } from './responses-pane';
import { receiverStrings as words } from './strings';
import { useCreateInbox } from './use-create-inbox';

const REFRESH_MS = 2_000;

/** The built-in receiver: inboxes, the requests of the selected one, and the open request. */
export function ReceiverScreen() {
  const [url, setUrl] = useQueryStates(receiverParsers);
  const listRef = useRef<HTMLDivElement>(null);
  const live = useLive({ listRef, listKey: url.inbox ?? '', paged: url.after !== null });
  // The inboxes do not move while they are read, so scrolling does not pause them.
  const query = useQuery({ ...inboxesQuery(), refetchInterval: live.on ? REFRESH_MS : false });
  const inboxes = query.data;
  const inbox = url.inbox === null ? inboxes?.[0] : inboxes?.find(({ id }) => id === url.inbox);
  const show = (id: string | null) => void setUrl(toInboxUrl(id), { history: 'push' });
  // `leave` asks first when there are unsaved responses.
  const select = (id: string | null) => leave(() => show(id));
  const { create, busy } = useCreateInbox(inboxes ?? [], ({ id }) => select(id));
  const open = (id: string | null) => {
    // The back button returns from the first open request to the list: further ones add no history.
    const history = url.open === null && id !== null ? 'push' : 'replace';
    leave(() => void setUrl({ inbox: inbox?.id ?? null, open: id, responses: false }, { history }));
  };
  const detail =
    inbox === undefined ? null : url.open !== null ? (
      <RequestDetail inbox={inbox} id={url.open} onClose={() => open(null)} />
    ) : url.responses ? (
      <ResponsesPane key={inbox.id} inbox={inbox} onClose={() => open(null)} />
    ) : null;

  return (
    <Page layout="fill">
      <ListHeader
        title={words.title}
        meta={words.meta}
        isOpen={detail !== null}
        actions={
          inboxes === undefined || inboxes.length === 0 ? null : (
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
        detailLabel={url.responses ? words.responses.title : words.request.one}
        detail={detail}
        list={
          <InboxBrowser
            query={query}
            inbox={inbox}
            url={url}
            live={live.running}
            listRef={listRef}
            onScrollCapture={live.onScrollCapture}
            onSelect={select}
            onChange={(change) => void setUrl(change)}
            onOpen={open}
            onRemoved={() => show(null)}
            creating={busy}
            onCreate={create}
          />
        }
      />
    </Page>
  );
}
