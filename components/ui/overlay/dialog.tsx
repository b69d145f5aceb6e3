'use client';
import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import { type ReactNode, type RefObject, useRef } from 'react';
import { cn } from '../cn';
import { Button } from '../controls/button';
import { FieldContext } from '../form/field-context';
import { uiStrings } from '../strings';

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** The buttons, the primary one last. */
  footer?: ReactNode;
  /** The element that is focused on opening; by default the first control. */
  initialFocus?: RefObject<HTMLElement | null>;
  className?: string;
  children?: ReactNode;
};

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, footer, className, children } = props;
  const { initialFocus } = props;
  const opener = useRef<Element | null>(null);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-shade" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            if (!initialFocus?.current) return;
            event.preventDefault();
            initialFocus.current.focus();
          }}
          onCloseAutoFocus={(event) => {
            // Without a trigger, Radix would leave the focus on the body.
            if (!(opener.current instanceof HTMLElement) || !opener.current.isConnected) return;
            event.preventDefault();
            opener.current.focus();
          }}
          className={cn(
            'fixed top-[12dvh] left-1/2 z-50 flex max-h-[80dvh] w-[min(28rem,calc(100vw-1.5rem))] -translate-x-1/2 flex-col',
            'animate-rise rounded-frame border border-line bg-surface shadow-overlay focus:outline-none',
            className,
          )}
        >
          <header className="flex items-start gap-3 px-4 pt-3.5 pb-2">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="font-semibold text-lead">{title}</Primitive.Title>
              {description ? (
                <Primitive.Description className="mt-1 text-ink-2 text-pretty">
                  {description}
                </Primitive.Description>
              ) : null}
            </div>
            <Primitive.Close asChild>
              <Button variant="ghost" size="icon-sm" aria-label={uiStrings.close}>
                <X aria-hidden="true" />
              </Button>
            </Primitive.Close>
          </header>
          {children ? (
            <div className="min-h-0 overflow-y-auto px-4 py-2">
              {/* Controls in here do not belong to the field that the dialog was opened from. */}
              <FieldContext value={null}>{children}</FieldContext>
            </div>
          ) : null}
          {footer ? (
            <footer className="flex justify-end gap-2 px-4 pt-2 pb-4">{footer}</footer>
          ) : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
