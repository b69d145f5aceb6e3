'use client';
import { RotateCcw } from 'lucide-react';
import { Button } from '@/components/ui/controls/button';
import { Tooltip } from '@/components/ui/overlay/tooltip';
import { deliveryStrings } from './strings';

const { replay: words } = deliveryStrings;

type ReplayButtonProps = {
  busy: boolean;
  /** Undefined when the hook is deleted, which the tooltip says then. */
  onReplay: (() => void) | undefined;
};

/** Replays the open delivery, or says why that is not possible. */
export function ReplayButton({ busy, onReplay }: ReplayButtonProps) {
  return (
    <Tooltip side="bottom" content={onReplay ? words.help : words.hookDeleted}>
      {/* A disabled button would show no tooltip. */}
      <Button size="sm" busy={busy} aria-disabled={!onReplay || undefined} onClick={onReplay}>
        <RotateCcw aria-hidden="true" />
        {words.action}
      </Button>
    </Tooltip>
  );
}
