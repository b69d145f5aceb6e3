'use client';
import { useMutation } from '@tanstack/react-query';
import { toast } from '@/components/ui/overlay/toast';
import type { InboxResource } from '@/lib/api/inbox-resources';
import { createInbox } from '@/lib/client/inboxes';
import { nameInbox } from '@/lib/client/name-inbox';
import { receiverStrings } from './strings';

/** Creates an inbox with a generated label. */
export function useCreateInbox(
  inboxes: readonly InboxResource[],
  onCreated: (inbox: InboxResource) => void,
) {
  const { mutate, isPending } = useMutation(createInbox());
  return {
    busy: isPending,
    create: () =>
      mutate(
        { label: nameInbox(inboxes) },
        {
          onSuccess: onCreated,
          onError: (error) => toast.failed(receiverStrings.createFailed, error.message),
        },
      ),
  };
}
