'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/controls/button';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { ErrorState } from '@/components/ui/feedback/error-state';
import { Skeleton } from '@/components/ui/feedback/skeleton';
import { Frame } from '@/components/ui/layout/frame';
import { Page } from '@/components/ui/layout/page';
import { PageHeader } from '@/components/ui/layout/page-header';
import { uiStrings } from '@/components/ui/strings';
import type { SourceResource } from '@/lib/api/resources';
import { sourcesQuery } from '@/lib/client/sources';
import type { SourceActions } from './source-actions';
import { SourceEditor } from './source-editor';
import { defineStrings as words } from './strings';

type EditSourceProps = {
  name: string;
  actions: Pick<SourceActions, 'update' | 'remove'>;
  engineUrl: string;
};

/** The page of one custom source, which it reads before it shows the form. */
export function EditSource({ name, actions, engineUrl }: EditSourceProps) {
  const query = useQuery({ ...sourcesQuery(), refetchOnMount: 'always' });
  const source = query.data?.find((each) => each.custom && each.name === name);
  // Data that was read for another page may be outdated and would overwrite newer changes.
  const isRead = query.isFetchedAfterMount && (query.data !== undefined || query.isError);
  // The draft is kept when a later read fails or the source has been deleted.
  const [opened, setOpened] = useState<SourceResource | null>(null);
  if (opened?.name !== name && isRead && source && !query.isError) setOpened(source);
  if (opened?.name === name) {
    return <SourceEditor key={name} source={opened} actions={actions} engineUrl={engineUrl} />;
  }
  return (
    <Page>
      <PageHeader title={words.editTitle(name)} />
      <Frame>
        {!isRead ? (
          <div role="status" className="space-y-4 px-4 py-4">
            <span className="sr-only">{uiStrings.loading}</span>
            <Skeleton className="w-1/3" />
            <Skeleton className="w-2/3" />
            <Skeleton className="h-40 w-full" />
          </div>
        ) : query.isError ? (
          <ErrorState
            title={words.loadFailed}
            message={query.error.message}
            onRetry={() => query.refetch()}
            busy={query.isFetching}
          />
        ) : (
          <EmptyState
            title={words.notFoundTitle}
            action={
              <Button asChild variant="primary">
                <Link href="/sources">{words.toSources}</Link>
              </Button>
            }
          >
            {words.notFoundHelp}
          </EmptyState>
        )}
      </Frame>
    </Page>
  );
}
