import type { Metadata } from 'next';
import Link from 'next/link';
import { shellStrings } from '@/components/shell/strings';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export const metadata: Metadata = { title: shellStrings.notFound };

export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl pt-[15dvh]">
      <EmptyState
        title={<h1>{shellStrings.notFound}</h1>}
        action={
          <Button asChild>
            <Link href="/">{shellStrings.toOverview}</Link>
          </Button>
        }
      >
        {shellStrings.notFoundHelp}
      </EmptyState>
    </main>
  );
}
