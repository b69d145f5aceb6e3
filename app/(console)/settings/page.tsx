import type { Metadata } from 'next';
import { SettingsScreen } from '@/components/settings/settings-screen';
import { settingsStrings } from '@/components/settings/strings';
import { readEngineUrl } from '../../engine-url';
import { requireSession } from '../../session';
import { signOut } from '../../sign-out';

export const metadata: Metadata = { title: settingsStrings.title };

export default async function SettingsPage() {
  const { account } = await requireSession();
  return <SettingsScreen account={account} engineUrl={await readEngineUrl()} onSignOut={signOut} />;
}
