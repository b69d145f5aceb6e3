import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/auth/sign-in-form';
import { authStrings } from '@/components/auth/strings';
import { toLocalPath } from '@/lib/client/to-local-path';
import { readSession } from '../../session';
import { signIn } from './actions';

export const metadata: Metadata = { title: authStrings.signIn };

type SignInPageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next } = await searchParams;
  const target = toLocalPath(typeof next === 'string' ? next : '/');
  if (await readSession()) redirect(target);
  return <SignInForm action={signIn} next={target} />;
}
