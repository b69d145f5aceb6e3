'use client';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog';
import { type Difference, isBreaking } from '@/lib/client/preview/compare-renderings';
import { previewStrings as words } from './strings';
import { toDifferenceLines } from './to-difference-lines';

const MOST_LINES = 8;

type SaveGuard = {
  /** Takes what the preview finds. */
  report: (difference: Difference | null) => void;
  /** Saves at once, or asks first when the draft may break its receiver. */
  save: () => Promise<void>;
  /** The question, where one is open. */
  dialog: ReactNode;
};

type Asking = { difference: Difference; answer: (yes: boolean) => void };

/** Stands before the saving of a stored hook: shows what would break, and asks. */
export function useSaveGuard(save: (summary?: string) => Promise<void>): SaveGuard {
  const newest = useRef<Difference | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const report = useCallback((difference: Difference | null) => {
    newest.current = difference;
  }, []);
  const close = (yes: boolean) => {
    asking?.answer(yes);
    setAsking(null);
  };
  return {
    report,
    save: async () => {
      const difference = newest.current;
      const isFine =
        difference === null ||
        !isBreaking(difference) ||
        (await new Promise<boolean>((answer) => setAsking({ difference, answer })));
      if (isFine) await save(difference ? toSummary(difference) : undefined);
    },
    dialog: (
      <ConfirmDialog
        open={asking !== null}
        onOpenChange={(open) => {
          if (!open) close(false);
        }}
        title={words.confirmTitle}
        description={
          asking
            ? toDifferenceLines(asking.difference, MOST_LINES).map(({ text }) => (
                <span key={text} className="block break-words">
                  {text}
                </span>
              ))
            : null
        }
        confirmLabel={words.confirmSave}
        onConfirm={() => close(true)}
      />
    ),
  };
}

const toSummary = (difference: Difference): string =>
  toDifferenceLines(difference, 1)
    .map(({ text }) => text)
    .join('; ');
