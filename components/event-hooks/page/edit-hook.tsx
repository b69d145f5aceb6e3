'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Button } from '@/components/ui/controls/button';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { ErrorState } from '@/components/ui/feedback/error-state';
import { Skeleton } from '@/components/ui/feedback/skeleton';
import { Frame } from '@/components/ui/layout/frame';
import { Page } from '@/components/ui/layout/page';
import { PageHeader } from '@/components/ui/layout/page-header';
import { ApiError } from '@/lib/client/api-error';
import { hookQuery } from '@/lib/client/hooks';
import { hookStrings } from '../screen-strings';
import { HookSkeleton } from './hook-skeleton';
import { SavedHook, type SavedHookProps } from './saved-hook';
import { useEditorAhead } from './use-editor-ahead';

type EditHookProps = Pick<SavedHookProps, 'actions' | 'user' | 'engineUrl'> & { hookId: string };

/** Loads a hook and shows its page. */
export function EditHook({ hookId, ...props }: EditHookProps) {
  const query = useQuery(hookQuery(hookId));
  useEditorAhead(hookId);
  if (query.data) return <SavedHook key={hookId} hook={query.data} {...props} />;
  if (query.isPending) {
    return (
      <Page>
        <PageHeader
          title={<Skeleton className="my-1.5 h-3.5 w-56" />}
          meta={<Skeleton className="my-1 w-80" />}
        />
        <HookSkeleton />
      </Page>
    );
  }
  const missing = query.error instanceof ApiError && [400, 404].includes(query.error.status);
  return (
    <Page>
      <PageHeader title={hookStrings.title} />
      <Frame>
        {missing ? (
          <EmptyState
            title={hookStrings.notFoundTitle}
            action={
              <span className="flex gap-2">
                <Button asChild variant="primary">
                  <Link href="/hooks">{hookStrings.toHooks}</Link>
                </Button>
                <Button asChild>
                  <Link href={`/deliveries?hook=${hookId}`}>{hookStrings.allDeliveries}</Link>
                </Button>
              </span>
            }
          >
            {hookStrings.notFoundHelp}
          </EmptyState>
        ) : (
          <ErrorState
            title={hookStrings.oneLoadFailed}
            message={query.error.message}
            onRetry={() => query.refetch()}
            busy={query.isFetching}
          />
        )}
      </Frame>
    </Page>
  );
}
