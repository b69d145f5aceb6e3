import type { Metadata } from 'next';
import { OverviewScreen } from '@/components/overview/overview-screen';
import { overviewStrings } from '@/components/overview/strings';
import { readEngineUrl } from '../engine-url';

export const metadata: Metadata = { title: overviewStrings.title };

export default async function OverviewPage() {
  return <OverviewScreen engineUrl={await readEngineUrl()} />;
}
