import type { Metadata } from 'next';
import { NewHook } from '@/components/event-hooks/page/new-hook';
import { hookStrings } from '@/components/event-hooks/screen-strings';
import { readEngineUrl } from '../../../engine-url';
import { requireSession } from '../../../session';
import { createHook } from '../actions';

export const metadata: Metadata = { title: hookStrings.newTitle };

type NewHookPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const single = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value : undefined;

export default async function NewHookPage({ searchParams }: NewHookPageProps) {
  const { source, event, from, url } = await searchParams;
  const [{ account }, engineUrl] = await Promise.all([requireSession(), readEngineUrl()]);
  return (
    <NewHook
      user={account.email}
      engineUrl={engineUrl}
      actions={{ create: createHook }}
      start={{
        source: single(source),
        event: single(event),
        from: single(from),
        url: single(url),
      }}
    />
  );
}
