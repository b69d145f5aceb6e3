'use client';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { createSerializer, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { type ComponentProps, useMemo } from 'react';
import { Button } from '@/components/ui/controls/button';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { ErrorState } from '@/components/ui/feedback/error-state';
import { useHotKeys } from '@/components/ui/keyboard/use-hot-keys';
import { useListKeys } from '@/components/ui/keyboard/use-list-keys';
import { Page } from '@/components/ui/layout/page';
import { SplitFrame } from '@/components/ui/layout/split-frame';
import { ListHeader } from '@/components/ui/log/list-header';
import type { SourceResource } from '@/lib/api/resources';
import { sourcesQuery } from '@/lib/client/sources';
import { EventDetail } from './event-detail';
import { NoCustomSources } from './no-custom-sources';
import { SOURCE_SEARCH_ID, SourceFilters } from './source-filters';
import { SourceTable } from './source-table';
import { sourceStrings } from './strings';
import { filterRows, SOURCE_KINDS, toEventRows } from './to-event-rows';

const parsers = {
  q: parseAsString.withDefault(''),
  source: parseAsString,
  kind: parseAsStringLiteral(SOURCE_KINDS).withDefault('all'),
  /** The open event: `source event`. */
  open: parseAsString,
};
const toHref = createSerializer(parsers);

const NONE: SourceResource[] = [];

/** The catalogue of events, with their fields and samples. */
export function SourcesBrowser({ engineUrl }: { engineUrl: string }) {
  const router = useRouter();
  const [url, setUrl] = useQueryStates(parsers, { history: 'replace' });
  const query = useQuery(sourcesQuery());
  const sources = query.data ?? NONE;
  const all = useMemo(() => toEventRows(sources), [sources]);
  const rows = useMemo(
    () => filterRows(all, { q: url.q, source: url.source, kind: url.kind }),
    [all, url.q, url.source, url.kind],
  );
  const openRow = all.find(({ source, variants }) =>
    variants.some((type) => `${source} ${type.name}` === url.open),
  );
  const openType = openRow?.variants.find((type) => `${openRow.source} ${type.name}` === url.open);
  const close = () => void setUrl({ open: null });
  const activeId = useListKeys({
    items: rows,
    getId: ({ id }) => id,
    onOpen: (row) => void setUrl({ open: `${row.source} ${row.variants[0].name}` }),
    onEscape: close,
    startId: openRow?.id ?? null,
  });
  useHotKeys({
    '/': () => document.getElementById(SOURCE_SEARCH_ID)?.focus(),
    n: () => router.push('/sources/new'),
  });

  const list = (
    <>
      <SourceFilters
        sources={sources}
        q={url.q}
        source={url.source}
        kind={url.kind}
        onChange={(filter) => void setUrl(filter)}
      />
      <SourceList
        query={query}
        engineUrl={engineUrl}
        isCustomOnly={url.kind === 'custom'}
        onClearFilters={() => void setUrl({ q: null, source: null, kind: null })}
        rows={rows}
        activeId={activeId}
        openId={openRow?.id ?? null}
        openEvent={openType?.name ?? null}
        toHref={(row, event) => toHref('/sources', { ...url, open: `${row.source} ${event}` })}
        onOpen={(row, event) => void setUrl({ open: `${row.source} ${event}` })}
      />
    </>
  );
  return (
    <Page layout="fill">
      <ListHeader
        title={sourceStrings.title}
        meta={sourceStrings.meta}
        isOpen={openRow !== undefined}
        actions={
          <Button asChild variant="primary">
            <Link href="/sources/new">
              <Plus aria-hidden="true" />
              {sourceStrings.create}
            </Link>
          </Button>
        }
      />
      <SplitFrame
        list={list}
        detailLabel={sourceStrings.detail}
        detail={
          openRow && openType ? (
            <EventDetail
              row={openRow}
              type={openType}
              onSelect={(event) => void setUrl({ open: `${openRow.source} ${event}` })}
              onClose={close}
            />
          ) : null
        }
      />
    </Page>
  );
}

type SourceListProps = Omit<ComponentProps<typeof SourceTable>, 'loading'> & {
  query: UseQueryResult<SourceResource[]>;
  engineUrl: string;
  isCustomOnly: boolean;
  onClearFilters: () => void;
};

function SourceList(props: SourceListProps) {
  const { query, engineUrl, isCustomOnly, onClearFilters, ...table } = props;
  const sources = query.data;
  if (query.isError && sources === undefined) {
    return (
      <ErrorState
        title={sourceStrings.loadFailed}
        message={query.error.message}
        onRetry={() => query.refetch()}
        busy={query.isFetching}
      />
    );
  }
  if (isCustomOnly && sources?.every(({ custom }) => !custom)) {
    return <NoCustomSources engineUrl={engineUrl} />;
  }
  if (sources !== undefined && table.rows.length === 0) {
    return (
      <EmptyState
        title={sourceStrings.noMatchTitle}
        action={<Button onClick={onClearFilters}>{sourceStrings.clearFilter}</Button>}
      />
    );
  }
  return <SourceTable {...table} loading={query.isPending} />;
}
