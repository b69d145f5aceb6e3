import type { Metadata } from 'next';
import Link from 'next/link';
import { AuthFrame } from '@/components/auth/auth-frame';
import { shellStrings } from '@/components/shell/strings';
import { Button } from '@/components/ui/controls/button';

export const metadata: Metadata = { title: shellStrings.notFound };

export default function NotFound() {
  return (
    <AuthFrame>
      <h1 className="font-semibold text-title">{shellStrings.notFound}</h1>
      <p className="mt-1 text-ink-2 text-pretty">{shellStrings.notFoundHelp}</p>
      <Button asChild className="mt-4">
        <Link href="/">{shellStrings.toOverview}</Link>
      </Button>
    </AuthFrame>
  );
}
