import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { toast } from '@/components/ui/overlay/toast';
import type { DeliveryDetail } from '@/lib/api/resources';
import { deliveryQuery } from '@/lib/client/deliveries';
import { isFinal } from '@/lib/client/delivery-states';
import { describeDelivery } from './describe-delivery';
import { deliveryStrings } from './strings';

const { replay: words } = deliveryStrings;
const POLL_MS = 500;
// Afterwards the open delivery, which is read every two seconds, still brings the outcome.
const MAX_POLLS = 20;

/** Returns a function that waits for the first attempt of a delivery and shows its outcome. */
export function useReplayOutcome(): (deliveryId: string) => void {
  const [id, setId] = useState<string | null>(null);
  const { data: delivery } = useQuery({
    ...deliveryQuery(id ?? ''),
    enabled: id !== null,
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      dataUpdateCount < MAX_POLLS && !(data && hasOutcome(data)) ? POLL_MS : false,
  });
  useEffect(() => {
    if (delivery === undefined || delivery.id !== id || !hasOutcome(delivery)) return;
    showOutcome(delivery);
    setId(null);
  }, [delivery, id]);
  return setId;
}

// An interrupted attempt is repeated and says nothing about the outcome.
const hasOutcome = ({ state, attempts }: DeliveryDetail): boolean =>
  isFinal(state) || attempts.some(({ outcome }) => outcome !== 'interrupted');

function showOutcome(delivery: DeliveryDetail): void {
  const sentence = describeDelivery(delivery).find(({ kind }) => kind === 'text');
  const description = sentence?.kind === 'text' ? sentence.text : undefined;
  if (delivery.state === 'delivered') toast.done(words.delivered, description);
  else toast.failed(words.failed, description);
}
