'use client';
import { RotateCcw } from 'lucide-react';
import { Button } from '@/components/ui/controls/button';
import { Tooltip } from '@/components/ui/overlay/tooltip';
import { deliveryStrings } from './strings';

type ReplayButtonProps = { removed: boolean; busy: boolean; onReplay: () => void };

export function ReplayButton({ removed, busy, onReplay }: ReplayButtonProps) {
  return (
    <Tooltip
      side="bottom"
      content={removed ? deliveryStrings.replayRemoved : deliveryStrings.replayHelp}
    >
      {/* Not disabled when the hook is gone: a disabled button could not say why. */}
      <Button
        size="sm"
        busy={busy}
        aria-disabled={removed || undefined}
        onClick={removed ? undefined : onReplay}
      >
        <RotateCcw aria-hidden="true" />
        {deliveryStrings.replay}
      </Button>
    </Tooltip>
  );
}
