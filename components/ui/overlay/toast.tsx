'use client';
import { useTheme } from 'next-themes';
import { Toaster as Sonner, toast as show } from 'sonner';
import { uiStrings } from '../strings';

export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      // The middle of the top covers no action: those stand at the right of a header or at the bottom.
      position="top-center"
      mobileOffset={{ top: 4 }}
      containerAriaLabel={uiStrings.notifications}
      toastOptions={{
        unstyled: true,
        closeButtonAriaLabel: uiStrings.close,
        classNames: {
          toast:
            'flex w-full items-start gap-2 rounded-control border bg-surface px-3 py-2.5 text-ink text-base font-sans shadow-overlay',
          title: 'font-medium',
          description: 'text-ink-2',
          icon: 'mt-0.5 [&>svg]:size-4',
          success: '[&_[data-icon]]:text-good',
          error: '[&_[data-icon]]:text-bad',
        },
      }}
    />
  );
}

/** Reports the outcome of an action. Anything the reader must act on belongs on the page itself. */
export const toast = {
  done: (title: string, description?: string) => show.success(title, { description }),
  failed: (title: string, description?: string) =>
    show.error(title, { description, duration: 10_000 }),
};
