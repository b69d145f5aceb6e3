import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Account } from '@/components/shell/account-menu';
import type { Actor } from '@/lib/event-hooks/store';
import { getContainer } from '@/lib/server/container';

export type ConsoleSession = { account: Account; actor: Actor };

/** Who is signed in, verified against the database; null when nobody is. Once a request. */
export const readSession = cache(async (): Promise<ConsoleSession | null> => {
  // Asked first: while pages are built there is no request, and no database to open for one.
  const requestHeaders = await headers();
  const { auth } = await getContainer();
  const session = await auth.api.getSession({ headers: requestHeaders });
  if (!session) return null;
  const { name, email } = session.user;
  return { account: { name, email }, actor: { name: email } };
});

/** The same, or off to the sign-in page and back to here afterwards. */
export async function requireSession(): Promise<ConsoleSession> {
  const session = await readSession();
  if (session) return session;
  const here = (await headers()).get('x-hookline-path') ?? '/';
  redirect(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`);
}
