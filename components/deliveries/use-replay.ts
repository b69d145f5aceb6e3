'use client';
import { useMutation } from '@tanstack/react-query';
import { toast } from '@/components/ui/overlay/toast';
import { replayDelivery } from '@/lib/client/deliveries';
import { deliveryStrings } from './strings';

/** Sends a delivery's event again and opens the delivery that makes. */
export function useReplay(onReplayed: (id: string) => void) {
  const { mutate, isPending } = useMutation(replayDelivery());
  return {
    busy: isPending,
    send: (id: string) => {
      // A key held down must not send twice.
      if (isPending) return;
      mutate(id, {
        onSuccess: (made) => {
          toast.done(deliveryStrings.replayed, deliveryStrings.replayedAs(made.id));
          onReplayed(made.id);
        },
        onError: (error) => toast.failed(deliveryStrings.replayFailed, error.message),
      });
    },
  };
}
