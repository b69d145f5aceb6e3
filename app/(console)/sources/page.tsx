import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SourcesBrowser } from '@/components/sources/sources-browser';
import { sourceStrings } from '@/components/sources/strings';

export const metadata: Metadata = { title: sourceStrings.title };

export default function SourcesPage() {
  return (
    <Suspense>
      <SourcesBrowser />
    </Suspense>
  );
}
