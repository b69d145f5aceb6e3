import Link from 'next/link';
import { Button } from '@/components/ui/controls/button';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { CodeBlock } from '@/components/ui/values/code-block';
import { toSendEventExample } from '@/lib/client/send-event-example';
import { type EventUrl, NO_FILTER } from './event-url';
import { eventStrings } from './strings';

const { empty: words, filters } = eventStrings;

type NoEventsProps = {
  filtered: boolean;
  engineUrl: string;
  onChange: (change: Partial<EventUrl>) => void;
};

export function NoEvents({ filtered, engineUrl, onChange }: NoEventsProps) {
  if (filtered) {
    return (
      <EmptyState
        className="flex-1"
        title={words.filtered}
        action={<Button onClick={() => onChange(NO_FILTER)}>{filters.clear}</Button>}
      >
        {words.filteredWhy}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      className="min-w-0 flex-1"
      title={words.title}
      action={
        <div className="w-full max-w-3xl space-y-3">
          <CodeBlock code={toSendEventExample(engineUrl)} label={words.example} />
          <Button asChild>
            <Link href="/settings#tokens">{words.toSettings}</Link>
          </Button>
        </div>
      }
    >
      {words.why}
    </EmptyState>
  );
}
