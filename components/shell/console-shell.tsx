'use client';
import { Menu as MenuIcon, Search } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/ui/controls/button';
import { Kbd } from '@/components/ui/keyboard/kbd';
import { Sheet } from '@/components/ui/overlay/sheet';
import { type Account, AccountMenu } from './account-menu';
import { Brand, EyedName } from './brand';
import { CommandPalette } from './command-palette';
import { Navigation } from './navigation';
import { shellStrings } from './strings';

type ConsoleShellProps = {
  account: Account;
  onSignOut: () => Promise<void>;
  children: ReactNode;
};

/** The rail at the left, a bar with a sheet on narrow screens, and the page beside or below it. */
export function ConsoleShell({ account, onSignOut, children }: ConsoleShellProps) {
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [sheetOpen, setSheetOpen] = useState(false);
  const pathname = usePathname();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setPaletteOpen((open) => !open);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[10.5rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="-translate-y-full absolute z-50 rounded-control bg-ink px-3 py-2 text-canvas focus:translate-y-0"
      >
        {shellStrings.skip}
      </a>
      <header className="sticky top-0 z-30 flex h-12 items-center gap-1 border-b bg-canvas px-3 md:hidden">
        <div className="flex-1">
          <Brand />
        </div>
        <Button
          variant="ghost"
          size="icon"
          aria-label={shellStrings.palette}
          onClick={() => setPaletteOpen(true)}
        >
          <Search aria-hidden="true" />
        </Button>
        <Button
          variant="ghost"
          size="icon"
          aria-label={shellStrings.openNavigation}
          aria-expanded={sheetOpen}
          onClick={() => setSheetOpen(true)}
        >
          <MenuIcon aria-hidden="true" />
        </Button>
      </header>
      <header className="sticky top-0 hidden h-dvh flex-col border-r md:flex">
        <div className="flex h-12 shrink-0 items-center pl-4">
          <Brand mark="eye" />
        </div>
        <Navigation />
        <div className="flex-1" />
        <div className="flex flex-col gap-1 p-2">
          <Button
            variant="ghost"
            className="w-full [&>span]:w-full"
            onClick={() => setPaletteOpen(true)}
          >
            <span className="flex-1 text-left font-normal">{shellStrings.goTo}</span>
            <Kbd>Ctrl K</Kbd>
          </Button>
          <AccountMenu account={account} onSignOut={onSignOut} />
        </div>
      </header>
      <Sheet open={sheetOpen} onOpenChange={setSheetOpen} title={<EyedName />}>
        <Navigation key={pathname} onNavigate={() => setSheetOpen(false)} />
        <div className="flex-1" />
        <div className="border-t p-2">
          <AccountMenu account={account} onSignOut={onSignOut} />
        </div>
      </Sheet>
      <main id="content" tabIndex={-1} className="flex min-w-0 flex-col focus:outline-none">
        {children}
      </main>
      <CommandPalette open={paletteOpen} onOpenChange={setPaletteOpen} />
    </div>
  );
}
