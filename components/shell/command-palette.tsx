'use client';
import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { leave } from '@/components/ui/leaving/leave-guard';
import { uiStrings } from '@/components/ui/strings';
import { toHookName } from '@/lib/client/hook-name';
import { hooksQuery } from '@/lib/client/hooks';
import { SCREENS } from './screens';
import { shellStrings } from './strings';

type CommandPaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

const GROUP =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-meta';

/** Finds a page, an action or a hook by typing. */
export function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  const router = useRouter();
  const { data: hooks = [] } = useQuery({ ...hooksQuery(), enabled: open });
  const go = (href: string) => {
    onOpenChange(false);
    leave(() => router.push(href));
  };
  return (
    <Command.Dialog
      open={open}
      onOpenChange={onOpenChange}
      label={shellStrings.palette}
      loop
      overlayClassName="fixed inset-0 z-40 animate-appear bg-shade"
      contentClassName="fixed top-[12dvh] left-1/2 z-50 w-[min(34rem,calc(100vw-1.5rem))] -translate-x-1/2 animate-rise overflow-clip rounded-frame border bg-surface shadow-overlay focus:outline-none"
    >
      <Command.Input
        placeholder={shellStrings.palettePlaceholder}
        className="h-11 w-full border-b bg-transparent px-4 text-lead outline-none"
      />
      <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5">
        <Command.Empty className="px-2 py-3 text-ink-3">{uiStrings.noMatch}</Command.Empty>
        <Command.Group heading={shellStrings.pages} className={GROUP}>
          {SCREENS.map((screen) => (
            <Row key={screen.href} value={screen.label} onSelect={() => go(screen.href)}>
              {screen.label}
            </Row>
          ))}
        </Command.Group>
        <Command.Group heading={shellStrings.actions} className={GROUP}>
          <Row
            value={shellStrings.createHook}
            keywords={shellStrings.createHookWords}
            onSelect={() => go('/hooks/new')}
          >
            {shellStrings.createHook}
          </Row>
          <Row
            value={shellStrings.createSource}
            keywords={shellStrings.createSourceWords}
            onSelect={() => go('/sources/new')}
          >
            {shellStrings.createSource}
          </Row>
        </Command.Group>
        {hooks.length === 0 ? null : (
          <Command.Group heading={shellStrings.hooks} className={GROUP}>
            {hooks.map((hook) => {
              const target = typeof hook.config.url === 'string' ? hook.config.url : '';
              return (
                <Row
                  key={hook.id}
                  value={`${toHookName(hook)} ${hook.id}`}
                  keywords={[hook.source, hook.event ?? '', hook.handler, target]}
                  onSelect={() => go(`/hooks/${hook.id}`)}
                >
                  <span className="min-w-0 flex-1 truncate">{toHookName(hook)}</span>
                  <span className="shrink-0 text-ink-3 text-meta">{hook.handler}</span>
                </Row>
              );
            })}
          </Command.Group>
        )}
      </Command.List>
    </Command.Dialog>
  );
}

type RowProps = {
  value: string;
  /** Further words that find it. */
  keywords?: string[];
  onSelect: () => void;
  children: ReactNode;
};

function Row({ value, keywords = [], onSelect, children }: RowProps) {
  return (
    <Command.Item
      value={value}
      keywords={keywords}
      onSelect={onSelect}
      className={cn(
        'flex h-8 cursor-pointer items-center gap-3 rounded-control px-2 pointer-coarse:h-10',
        'data-[selected=true]:bg-selected',
      )}
    >
      {children}
    </Command.Item>
  );
}
