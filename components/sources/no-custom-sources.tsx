import Link from 'next/link';
import { Button } from '@/components/ui/controls/button';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { CodeBlock } from '@/components/ui/values/code-block';
import { toSendEventExample } from '@/lib/client/send-event-example';
import { sourceStrings } from './strings';

const EXAMPLE = {
  source: 'billing',
  event: 'invoice-paid',
  data: { invoice: 'A-1042', amount: 99.5 },
};

/** What a custom source is for, and how its events are sent. */
export function NoCustomSources({ engineUrl }: { engineUrl: string }) {
  const { customNone: words } = sourceStrings;
  return (
    <EmptyState
      title={words.title}
      action={
        <Button asChild variant="primary">
          <Link href="/sources/new">{sourceStrings.create}</Link>
        </Button>
      }
    >
      <p>{words.what}</p>
      <p className="mt-3 mb-1.5">{words.send}</p>
      <CodeBlock code={toSendEventExample(engineUrl, EXAMPLE)} label={words.example} />
    </EmptyState>
  );
}
