'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { Button } from '@/components/ui/controls/button';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { ErrorState } from '@/components/ui/feedback/error-state';
import { ListKeys } from '@/components/ui/keyboard/list-keys';
import { useHotKeys } from '@/components/ui/keyboard/use-hot-keys';
import { useListKeys } from '@/components/ui/keyboard/use-list-keys';
import { Frame } from '@/components/ui/layout/frame';
import { Page } from '@/components/ui/layout/page';
import { PageHeader } from '@/components/ui/layout/page-header';
import { Table, TableBody, TableHead, Th } from '@/components/ui/log/table';
import { TableSkeleton } from '@/components/ui/log/table-skeleton';
import type { HookResource } from '@/lib/api/resources';
import { hooksQuery } from '@/lib/client/hooks';
import type { HookActions } from '../hook-actions';
import { hookStrings } from '../screen-strings';
import { HOOK_COLUMNS } from './columns';
import { filterHooks, hookParsers, NO_HOOK_FILTER, sortHooks } from './filter-hooks';
import { HOOK_SEARCH_ID, HookFilters } from './hook-filters';
import { HookRow } from './hook-row';
import { NoHooks } from './no-hooks';

type HookListProps = { actions: Pick<HookActions, 'setEnabled'> };

const REFRESH_MS = 15_000;
const NONE: HookResource[] = [];

/** All hooks: event, destination and health of each. */
export function HookList({ actions }: HookListProps) {
  const router = useRouter();
  const [filter, setFilter] = useQueryStates(hookParsers, { history: 'replace' });
  const query = useQuery({ ...hooksQuery(), refetchInterval: REFRESH_MS });
  const all = query.data ?? NONE;
  const hooks = sortHooks(filterHooks(all, filter));
  const activeId = useListKeys({
    items: hooks,
    getId: ({ id }) => id,
    onOpen: ({ id }) => router.push(`/hooks/${id}`),
  });
  useHotKeys({
    '/': () => document.getElementById(HOOK_SEARCH_ID)?.focus(),
    n: () => router.push('/hooks/new'),
  });
  return (
    <Page layout="fill">
      <PageHeader
        title={hookStrings.title}
        actions={
          <Button asChild variant="primary">
            <Link href="/hooks/new">
              <Plus aria-hidden="true" />
              {hookStrings.create}
            </Link>
          </Button>
        }
      />
      <Frame className="@container flex min-h-0 flex-col">
        {query.data?.length === 0 ? (
          <NoHooks />
        ) : (
          <>
            <HookFilters filter={filter} onChange={setFilter} />
            {query.isError && !query.data ? (
              <ErrorState
                title={hookStrings.loadFailed}
                message={query.error.message}
                onRetry={() => query.refetch()}
                busy={query.isFetching}
              />
            ) : query.data && hooks.length === 0 ? (
              <EmptyState
                title={hookStrings.noMatchTitle}
                action={
                  <Button onClick={() => setFilter(NO_HOOK_FILTER)}>
                    {hookStrings.clearFilter}
                  </Button>
                }
              />
            ) : (
              <Table className="table-fixed">
                <HookListHead />
                <TableBody>
                  {query.isPending ? (
                    <TableSkeleton columns={Object.values(HOOK_COLUMNS)} rowClassName="h-12" />
                  ) : (
                    hooks.map((hook) => (
                      <HookRow
                        key={hook.id}
                        hook={hook}
                        active={hook.id === activeId}
                        setEnabled={actions.setEnabled}
                      />
                    ))
                  )}
                </TableBody>
              </Table>
            )}
            {query.data ? <Foot shown={hooks.length} total={all.length} /> : null}
          </>
        )}
      </Frame>
    </Page>
  );
}

function HookListHead() {
  const { columns } = hookStrings;
  return (
    <TableHead>
      <tr>
        <Th className={HOOK_COLUMNS.enabled}>{columns.enabled}</Th>
        <Th className={HOOK_COLUMNS.hook}>{columns.hook}</Th>
        <Th className={HOOK_COLUMNS.handler}>{columns.handler}</Th>
        <Th className={HOOK_COLUMNS.target}>{columns.target}</Th>
        <Th className={HOOK_COLUMNS.health}>{columns.health}</Th>
        <Th className={HOOK_COLUMNS.lastFired}>{columns.lastFired}</Th>
      </tr>
    </TableHead>
  );
}

function Foot({ shown, total }: { shown: number; total: number }) {
  return (
    <footer className="flex h-9 shrink-0 items-center justify-between gap-3 border-t px-3 text-ink-3 text-meta">
      <span>{hookStrings.count(shown, total)}</span>
      <ListKeys words={hookStrings.keys} />
    </footer>
  );
}
