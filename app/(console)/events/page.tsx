import type { Metadata } from 'next';
import { EventsScreen } from '@/components/events/events-screen';
import { eventStrings } from '@/components/events/strings';
import { readEngineUrl } from '../../engine-url';

export const metadata: Metadata = { title: eventStrings.title };

export default async function EventsPage() {
  return <EventsScreen engineUrl={await readEngineUrl()} />;
}
