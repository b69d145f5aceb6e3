import type { Metadata } from 'next';
import { SetupForm } from '@/components/auth/setup-form';
import { SetupRefused } from '@/components/auth/setup-refused';
import { authStrings } from '@/components/auth/strings';
import { getContainer } from '@/lib/server/container';
import { createFirstAdministrator } from './actions';

export const metadata: Metadata = { title: authStrings.setUp };

type SetupPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function SetupPage({ searchParams }: SetupPageProps) {
  const { token } = await searchParams;
  if (typeof token !== 'string' || token === '') return <SetupRefused refusal="no token" />;
  const { setup } = await getContainer();
  const verdict = await setup.checkToken(token);
  if (verdict !== 'valid') return <SetupRefused refusal={verdict} />;
  return <SetupForm action={createFirstAdministrator} token={token} />;
}
