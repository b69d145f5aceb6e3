import { useMemo } from 'react';
import { BodyView } from '@/components/ui/values/body-view';
import { toValueBody } from '@/components/ui/values/to-value-body';
import { deliveryStrings } from './strings';

/** The event as it came in, for deliveries that sent nothing of their own. */
export function EventData({ data }: { data: unknown }) {
  const body = useMemo(() => toValueBody(data), [data]);
  return <BodyView body={body} label={deliveryStrings.exchange.payload} />;
}
