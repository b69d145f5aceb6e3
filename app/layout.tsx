import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '@/components/shell/providers';
import { shellStrings } from '@/components/shell/strings';
import { uiStrings } from '@/components/ui/strings';
import './globals.css';

export const metadata: Metadata = {
  title: { default: uiStrings.product, template: `%s · ${uiStrings.product}` },
  description: shellStrings.tagline,
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f6f2' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1417' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the nonce also makes every page dynamic, which nonces need.
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    // The theme script writes the attribute before React sees the element.
    <html lang="en" suppressHydrationWarning>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
