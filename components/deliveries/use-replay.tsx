'use client';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog';
import { toast } from '@/components/ui/overlay/toast';
import type { DeliveryRow, HookResource } from '@/lib/api/resources';
import { replayDelivery } from '@/lib/client/deliveries';
import { useHookNames } from '@/lib/client/use-hook-names';
import { deliveryStrings } from './strings';
import { useReplayOutcome } from './use-replay-outcome';

const { replay: words } = deliveryStrings;

// Nothing reached the receiver, or will: sending the event again cannot duplicate it.
const SENDS_AT_ONCE: ReadonlySet<DeliveryRow['state']> = new Set([
  'dead',
  'suppressed',
  'cancelled',
]);

type ReplayOptions = {
  hooks: ReadonlyMap<string, HookResource>;
  /** Receives the id of the new delivery. */
  onReplayed: (id: string) => void;
};

type Replay = {
  busy: boolean;
  /** Replays a delivery; asks first when its receiver may get the event twice. */
  start: (delivery: DeliveryRow) => void;
  dialog: ReactNode;
};

/** Sends the event of a delivery again, and reports the outcome of the first attempt. */
export function useReplay({ hooks, onReplayed }: ReplayOptions): Replay {
  const { mutate, isPending } = useMutation(replayDelivery());
  const [asked, setAsked] = useState<DeliveryRow | null>(null);
  const reportOutcome = useReplayOutcome();
  const toHookName = useHookNames();
  const send = ({ id }: DeliveryRow) => {
    setAsked(null);
    // A key that is held down must not send twice.
    if (isPending) return;
    mutate(id, {
      onSuccess: (created) => {
        reportOutcome(created.id);
        onReplayed(created.id);
      },
      onError: (error) => toast.failed(words.notSent, error.message),
    });
  };
  const destination = asked && findUrl(hooks.get(asked.hook_id));
  return {
    busy: isPending,
    start: (delivery) => (SENDS_AT_ONCE.has(delivery.state) ? send(delivery) : setAsked(delivery)),
    dialog: asked && (
      <ConfirmDialog
        open
        onOpenChange={() => setAsked(null)}
        title={words.title}
        description={(asked.state === 'delivered' ? words.wasDelivered : words.inProgress)(
          toHookName(asked),
          destination,
        )}
        confirmLabel={words.action}
        onConfirm={() => send(asked)}
      />
    ),
  };
}

const findUrl = (hook: HookResource | undefined): string | null =>
  typeof hook?.config.url === 'string' ? hook.config.url : null;
