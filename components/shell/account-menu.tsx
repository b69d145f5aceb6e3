'use client';
import { ChevronsUpDown, LogOut } from 'lucide-react';
import { useTheme } from 'next-themes';
import { useTransition } from 'react';
import { Button } from '@/components/ui/controls/button';
import {
  Menu,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
} from '@/components/ui/overlay/menu';
import { shellStrings } from './strings';

export type Account = { name: string; email: string };

type AccountMenuProps = { account: Account; onSignOut: () => Promise<void> };

/** Who is signed in, the appearance, and the way out. */
export function AccountMenu({ account, onSignOut }: AccountMenuProps) {
  const { theme = 'system', setTheme } = useTheme();
  const [leaving, startLeaving] = useTransition();
  const trigger = (
    <Button
      variant="ghost"
      busy={leaving}
      aria-label={`${shellStrings.account}: ${account.name}`}
      className="w-full min-w-0 [&>span]:w-full [&>span]:min-w-0"
    >
      <span className="min-w-0 flex-1 truncate text-left">{account.name}</span>
      <ChevronsUpDown aria-hidden="true" className="text-ink-3" />
    </Button>
  );
  return (
    <Menu trigger={trigger} align="start" side="top">
      <MenuLabel>{account.email}</MenuLabel>
      <MenuSeparator />
      <MenuLabel>{shellStrings.theme}</MenuLabel>
      <MenuRadioGroup value={theme} onValueChange={setTheme}>
        {Object.entries(shellStrings.themes).map(([value, label]) => (
          <MenuRadioItem key={value} value={value}>
            {label}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
      <MenuSeparator />
      <MenuItem onSelect={() => startLeaving(onSignOut)}>
        <LogOut aria-hidden="true" />
        {shellStrings.signOut}
      </MenuItem>
    </Menu>
  );
}
