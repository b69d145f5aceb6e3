import { Page } from '@/components/ui/layout/page';
import { PageHeader } from '@/components/ui/layout/page-header';
import { AccountSection } from './account-section';
import { ApiSection } from './api-section';
import { BehaviourSection } from './behaviour-section';
import { settingsStrings } from './strings';
import { TokensSection } from './tokens-section';

type SettingsScreenProps = {
  account: { name: string; email: string };
  engineUrl: string;
  onSignOut: () => Promise<void>;
};

/** The settings of the installation, its API tokens, and the account. */
export function SettingsScreen({ account, engineUrl, onSignOut }: SettingsScreenProps) {
  return (
    <Page>
      <PageHeader title={settingsStrings.title} />
      <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-3">
          <BehaviourSection />
          <TokensSection />
        </div>
        <div className="space-y-3">
          <AccountSection account={account} onSignOut={onSignOut} />
          <ApiSection engineUrl={engineUrl} />
        </div>
      </div>
    </Page>
  );
}
