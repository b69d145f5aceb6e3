'use client';
import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '../cn';
import { Button } from '../controls/button';
import { uiStrings } from '../strings';

type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The heading and accessible name. */
  title: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A panel at the left edge, for narrow screens. */
export function Sheet({ open, onOpenChange, title, className, children }: SheetProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-shade" />
        <Primitive.Content
          aria-describedby={undefined}
          className={cn(
            'fixed inset-y-0 left-0 z-50 flex w-[min(17rem,85vw)] animate-slide-in flex-col border-r bg-canvas shadow-overlay focus:outline-none',
            className,
          )}
        >
          <header className="flex h-11 shrink-0 items-center gap-2 pr-2 pl-4">
            <Primitive.Title className="flex-1 font-semibold">{title}</Primitive.Title>
            <Primitive.Close asChild>
              <Button variant="ghost" size="icon" aria-label={uiStrings.close}>
                <X aria-hidden="true" />
              </Button>
            </Primitive.Close>
          </header>
          <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
