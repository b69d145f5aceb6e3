import Link from 'next/link';
import { Button } from '@/components/ui/controls/button';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { type DeliveryUrl, NO_FILTER } from './delivery-url';
import { deliveryStrings } from './strings';

const { empty: words, filters } = deliveryStrings;

type NoDeliveriesProps = { filtered: boolean; onChange: (change: Partial<DeliveryUrl>) => void };

export function NoDeliveries({ filtered, onChange }: NoDeliveriesProps) {
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
      className="flex-1"
      title={words.title}
      action={
        <div className="flex flex-wrap gap-2">
          <Button asChild>
            <Link href="/events">{words.toEvents}</Link>
          </Button>
          <Button asChild>
            <Link href="/hooks/new">{words.toHooks}</Link>
          </Button>
        </div>
      }
    >
      {words.why}
    </EmptyState>
  );
}
