'use client';
import { Button } from '@/components/ui/controls/button';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/log/table';
import { TableSkeleton } from '@/components/ui/log/table-skeleton';
import { Time } from '@/components/ui/values/time';
import type { TokenResource } from '@/lib/api/resources';
import { settingsStrings } from './strings';

const { tokens: words } = settingsStrings;

type TokenTableProps = {
  /** Undefined while loading. */
  tokens: readonly TokenResource[] | undefined;
  hasEnvironmentToken: boolean;
  onRevoke: (token: TokenResource) => void;
};

/** The active tokens, and the one that is set in the environment. */
export function TokenTable({ tokens, hasEnvironmentToken, onRevoke }: TokenTableProps) {
  return (
    <Table aria-label={words.title}>
      <TableHead>
        <tr>
          <Th>{words.columns.name}</Th>
          <Th>{words.columns.prefix}</Th>
          <Th className="max-sm:hidden">{words.columns.by}</Th>
          <Th className="max-sm:hidden">{words.columns.created}</Th>
          <Th>{words.columns.used}</Th>
          <Th>
            <span className="sr-only">{words.revoke}</span>
          </Th>
        </tr>
      </TableHead>
      <TableBody>
        {hasEnvironmentToken ? (
          <Tr>
            <Td className="font-medium">{words.environment}</Td>
            <Td colSpan={5} className="text-ink-2">
              {words.environmentHelp}
            </Td>
          </Tr>
        ) : null}
        {tokens?.map((token) => (
          <Tr key={token.id}>
            <Td className="max-w-48 truncate font-medium" title={token.name}>
              {token.name}
            </Td>
            <Td className="font-mono text-ink-2">{token.prefix}…</Td>
            <Td className="text-ink-2 max-sm:hidden">{token.created_by}</Td>
            <Td className="max-sm:hidden">
              <Time at={token.created_at} className="text-ink-2" />
            </Td>
            <Td>
              <Time at={token.last_used_at} className="text-ink-2" />
            </Td>
            <Td className="text-right">
              <Button
                size="sm"
                variant="danger"
                aria-label={words.revokeLabel(token.name)}
                onClick={() => onRevoke(token)}
              >
                {words.revoke}
              </Button>
            </Td>
          </Tr>
        )) ?? <TableSkeleton columns={6} rows={1} />}
      </TableBody>
    </Table>
  );
}
