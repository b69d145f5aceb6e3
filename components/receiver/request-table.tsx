'use client';
import { isSelectingText } from '@/components/ui/leaving/is-plain-click';
import { RowLink } from '@/components/ui/log/row-link';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/log/table';
import { TableSkeleton } from '@/components/ui/log/table-skeleton';
import { formatBytes, formatDuration } from '@/components/ui/values/format-time';
import { StateMark } from '@/components/ui/values/state-pill';
import { Time } from '@/components/ui/values/time';
import type { InboxRequestRow } from '@/lib/api/inbox-resources';
import { describeResponse } from './describe-response';
import { toInboxPath } from './read-request';
import { receiverStrings } from './strings';

const { requests: words } = receiverStrings;

// By the width of the list rather than of the window. On a phone the time is below the path.
const COLUMNS = {
  method: 'w-16 @sm:w-20',
  path: '',
  response: 'w-31',
  size: 'hidden @lg:table-cell w-24',
  received: 'hidden @sm:table-cell w-25',
} as const;
const NAMES = ['method', 'path', 'response', 'size', 'received'] as const;

type RequestTableProps = {
  /** Undefined while loading. */
  requests: readonly InboxRequestRow[] | undefined;
  /** The token of the inbox, which the paths of all requests contain. */
  token: string;
  openId: string | null;
  activeId: string | null;
  toHref: (id: string) => string;
  onOpen: (id: string) => void;
};

/** The requests of an inbox with their responses, newest first. */
export function RequestTable(props: RequestTableProps) {
  const { requests, token, openId, activeId, toHref, onOpen } = props;
  return (
    <Table className="table-fixed" aria-label={words.label}>
      <TableHead>
        <tr>
          {NAMES.map((name) => (
            <Th key={name} className={COLUMNS[name]}>
              {words.columns[name]}
            </Th>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {requests?.map((request) => (
          <Row
            key={request.id}
            request={request}
            path={toInboxPath(request.path_and_query, token)}
            open={request.id === openId}
            active={request.id === activeId}
            href={toHref(request.id)}
            onOpen={() => onOpen(request.id)}
          />
        )) ?? <TableSkeleton columns={NAMES.map((name) => COLUMNS[name])} />}
      </TableBody>
    </Table>
  );
}

type RowProps = {
  request: InboxRequestRow;
  path: string;
  open: boolean;
  active: boolean;
  href: string;
  onOpen: () => void;
};

function Row({ request, path, open, active, href, onOpen }: RowProps) {
  const { method, answer: response } = request;
  const isGood = response.status < 400 && response.leftAfterMs === undefined;
  return (
    <Tr
      data-row-id={request.id}
      selected={open}
      active={active}
      onClick={() => {
        if (!isSelectingText()) onOpen();
      }}
    >
      <Td className={COLUMNS.method}>
        <span className="block truncate font-mono text-meta">{method}</span>
      </Td>
      <Td className={COLUMNS.path}>
        <RowLink
          href={href}
          label={words.openRow(method, path)}
          onOpen={onOpen}
          className="font-mono text-meta"
        >
          {path}
        </RowLink>
        <Time at={request.received_at} className="text-ink-3 text-meta @sm:hidden" />
      </Td>
      <Td className={COLUMNS.response}>
        <span className="flex items-center gap-1.5 whitespace-nowrap">
          <StateMark tone={isGood ? 'good' : 'bad'} className={isGood ? 'text-good' : 'text-bad'} />
          {response.leftAfterMs === undefined
            ? describeResponse(response)
            : words.disconnectedAfter(formatDuration(response.leftAfterMs))}
        </span>
      </Td>
      <Td className={COLUMNS.size}>
        <span className="text-ink-2">{formatBytes(request.body_bytes)}</span>
      </Td>
      <Td className={COLUMNS.received}>
        <Time at={request.received_at} className="text-ink-2" />
      </Td>
    </Tr>
  );
}
