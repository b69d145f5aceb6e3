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
import { receiverStrings } from './strings';
import { toInboxPath } from './to-inbox-path';

const { requests: words } = receiverStrings;

// By the width of the list, which is narrow beside an open request; on a phone the time stands below
// the path.
const COLUMNS = {
  method: 'w-16 @sm:w-20',
  path: '',
  answer: 'w-31',
  size: 'hidden @lg:table-cell w-24',
  received: 'hidden @sm:table-cell w-25',
} as const;
const NAMES = ['method', 'path', 'answer', 'size', 'received'] as const;

type RequestTableProps = {
  /** Undefined while they are on their way. */
  requests: readonly InboxRequestRow[] | undefined;
  /** The part of their path that they all share. */
  token: string;
  openId: string | null;
  activeId: string | null;
  toHref: (id: string) => string;
  onOpen: (id: string) => void;
};

/** What arrived, newest first, and what each was answered with. */
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
  const { method, answer } = request;
  const isGood = answer.status < 400 && answer.leftAfterMs === undefined;
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
      <Td className={COLUMNS.answer}>
        <span className="flex items-center gap-1.5 whitespace-nowrap">
          <StateMark tone={isGood ? 'good' : 'bad'} className={isGood ? 'text-good' : 'text-bad'} />
          {answer.leftAfterMs === undefined
            ? describeResponse(answer)
            : words.leftAfter(formatDuration(answer.leftAfterMs))}
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
