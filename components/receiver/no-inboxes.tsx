'use client';
import { Button } from '@/components/ui/controls/button';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { receiverStrings } from './strings';

type NoInboxesProps = { busy: boolean; onCreate: () => void };

/** Before the first inbox: what one is, and the one step to it. */
export function NoInboxes({ busy, onCreate }: NoInboxesProps) {
  return (
    <EmptyState
      className="flex-1"
      title={receiverStrings.empty.title}
      action={
        <Button variant="primary" busy={busy} onClick={onCreate}>
          {receiverStrings.create}
        </Button>
      }
    >
      {receiverStrings.empty.why}
    </EmptyState>
  );
}
