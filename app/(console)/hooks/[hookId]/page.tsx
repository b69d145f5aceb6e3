import type { Metadata } from 'next';
import { EditHook } from '@/components/event-hooks/page/edit-hook';
import { hookStrings } from '@/components/event-hooks/screen-strings';
import { readEngineUrl } from '../../../engine-url';
import { requireSession } from '../../../session';
import { hookActions } from '../hook-actions';

export const metadata: Metadata = { title: hookStrings.one };

type HookPageProps = { params: Promise<{ hookId: string }> };

export default async function HookPage({ params }: HookPageProps) {
  const { hookId } = await params;
  const [{ account }, engineUrl] = await Promise.all([requireSession(), readEngineUrl()]);
  return (
    <EditHook hookId={hookId} actions={hookActions} user={account.email} engineUrl={engineUrl} />
  );
}
