import type { ReactNode } from 'react';
import { ConsoleShell } from '@/components/shell/console-shell';
import { requireSession } from '../session';
import { signOut } from '../sign-out';

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const { account } = await requireSession();
  return (
    <ConsoleShell account={account} onSignOut={signOut}>
      {children}
    </ConsoleShell>
  );
}
