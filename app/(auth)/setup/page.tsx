import type { Metadata } from 'next';
import { SetupForm } from '@/components/auth/setup-form';
import { SetupLinkError } from '@/components/auth/setup-link-error';
import { authStrings } from '@/components/auth/strings';
import { getContainer } from '@/lib/server/container';
import { createFirstAdministrator } from './actions';

export const metadata: Metadata = { title: authStrings.setUp };

type SetupPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function SetupPage({ searchParams }: SetupPageProps) {
  const { token } = await searchParams;
  if (typeof token !== 'string' || token === '') return <SetupLinkError error="no token" />;
  const { setup } = await getContainer();
  const status = await setup.checkToken(token);
  if (status !== 'valid') return <SetupLinkError error={status} />;
  return <SetupForm action={createFirstAdministrator} token={token} />;
}
