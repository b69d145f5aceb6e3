'use client';
import { QueryClientProvider } from '@tanstack/react-query';
import { ThemeProvider } from 'next-themes';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { Toaster } from '@/components/ui/overlay/toast';
import { TooltipProvider } from '@/components/ui/overlay/tooltip';
import { makeQueryClient } from '@/lib/client/make-query-client';

// zod's compiled parsers need eval, which the Content-Security-Policy forbids.
z.config({ jitless: true });

// Loads a new page, so that no data of the ended session stays in memory.
const toSignIn = () => {
  const here = `${window.location.pathname}${window.location.search}`;
  if (window.location.pathname === '/sign-in') return;
  window.location.assign(`/sign-in?next=${encodeURIComponent(here)}`);
};

type ProvidersProps = { nonce: string | undefined; children: ReactNode };

/** Provides every page with theme, data, URL state, tooltips and toasts. */
export function Providers({ nonce, children }: ProvidersProps) {
  const [queryClient] = useState(() => makeQueryClient({ onSignedOut: toSignIn }));
  return (
    <ThemeProvider
      attribute="data-theme"
      defaultTheme="system"
      disableTransitionOnChange
      {...(nonce === undefined ? {} : { nonce })}
    >
      <QueryClientProvider client={queryClient}>
        <NuqsAdapter>
          <TooltipProvider>{children}</TooltipProvider>
        </NuqsAdapter>
      </QueryClientProvider>
      <Toaster />
    </ThemeProvider>
  );
}
