import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Account } from '@/components/shell/account-menu';
import type { Actor } from '@/lib/event-hooks/store';
import { getContainer } from '@/lib/server/container';

export type ConsoleSession = { account: Account; actor: Actor };

/** Returns the session, verified against the database once per request, or null when signed out. */
export const readSession = cache(async (): Promise<ConsoleSession | null> => {
  // First, since it throws while pages are built, when no database must be opened.
  const requestHeaders = await headers();
  const { auth } = await getContainer();
  const session = await auth.api.getSession({ headers: requestHeaders });
  if (!session) return null;
  const { name, email } = session.user;
  return { account: { name, email }, actor: { name: email } };
});

/** Returns the session, or redirects to the sign-in page, which leads back here. */
export async function requireSession(): Promise<ConsoleSession> {
  const session = await readSession();
  if (session) return session;
  const here = (await headers()).get('x-hookline-path') ?? '/';
  redirect(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`);
}
