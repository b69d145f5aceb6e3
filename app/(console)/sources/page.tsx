import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SourcesBrowser } from '@/components/sources/sources-browser';
import { sourceStrings } from '@/components/sources/strings';
import { readEngineUrl } from '../../engine-url';

export const metadata: Metadata = { title: sourceStrings.title };

export default async function SourcesPage() {
  const engineUrl = await readEngineUrl();
  return (
    <Suspense>
      <SourcesBrowser engineUrl={engineUrl} />
    </Suspense>
  );
}
