'use client';
import { LogOut } from 'lucide-react';
import { useTransition } from 'react';
import { Button } from '@/components/ui/controls/button';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { KeyValues } from '@/components/ui/values/key-values';
import { settingsStrings } from './strings';

const { account: words } = settingsStrings;

type AccountSectionProps = {
  account: { name: string; email: string };
  onSignOut: () => Promise<void>;
};

export function AccountSection({ account, onSignOut }: AccountSectionProps) {
  const [leaving, startLeaving] = useTransition();
  return (
    <Frame>
      <FrameHeader title={words.title} />
      <div className="space-y-4 px-4 py-3">
        <KeyValues
          items={[
            { key: words.name, value: account.name },
            { key: words.email, value: account.email },
          ]}
        />
        <Button busy={leaving} onClick={() => startLeaving(onSignOut)}>
          <LogOut aria-hidden="true" />
          {words.signOut}
        </Button>
      </div>
    </Frame>
  );
}
