'use client';
import { useQuery } from '@tanstack/react-query';
import { QueryContent } from '@/components/ui/feedback/query-content';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { settingsQuery } from '@/lib/client/settings';
import { BehaviourForm } from './behaviour-form';
import { settingsStrings } from './strings';

const { behaviour: words } = settingsStrings;

export function BehaviourSection() {
  const query = useQuery(settingsQuery());
  return (
    <Frame>
      <FrameHeader title={words.title} />
      <QueryContent
        query={query}
        failed={words.failedToLoad}
        bars={['w-1/3', 'h-20 w-full', 'w-1/2', 'w-1/4']}
        className="h-137 sm:h-113.5 space-y-6 p-4"
      >
        {(settings) => <BehaviourForm settings={settings} />}
      </QueryContent>
    </Frame>
  );
}
