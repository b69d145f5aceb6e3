'use client';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog';
import { isBreaking } from '@/lib/client/preview/compare-renderings';
import { BreakingExampleView } from './breaking-example-view';
import { DifferenceText } from './difference-text';
import { previewStrings as words } from './strings';
import { toDifferenceLines, toPlainText } from './to-difference-lines';
import type { Compared } from './use-preview';

const MAX_LINES = 8;

type SaveGuard = {
  /** Takes the newest comparison of the preview. */
  report: (compared: Compared | null) => void;
  /** Saves immediately, or asks first when the draft may break its receiver. */
  save: () => Promise<void>;
  /** The confirmation, while it is open. */
  dialog: ReactNode;
};

type Question = { compared: Compared; resolve: (confirmed: boolean) => void };

/** Guards the saving of a stored hook: shows what may break, and asks. */
export function useSaveGuard(save: (summary?: string) => Promise<void>): SaveGuard {
  const newest = useRef<Compared | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const report = useCallback((compared: Compared | null) => {
    newest.current = compared;
  }, []);
  const close = (confirmed: boolean) => {
    question?.resolve(confirmed);
    setQuestion(null);
  };
  return {
    report,
    save: async () => {
      const compared = newest.current;
      const isFine =
        compared === null ||
        !isBreaking(compared.difference) ||
        (await new Promise<boolean>((resolve) => setQuestion({ compared, resolve })));
      if (isFine) await save(compared ? toSummary(compared) : undefined);
    },
    dialog: (
      <ConfirmDialog
        open={question !== null}
        onOpenChange={(open) => {
          if (!open) close(false);
        }}
        title={words.confirmTitle}
        description={question ? <DifferenceSummary {...question.compared} /> : null}
        confirmLabel={words.confirmSave}
        onConfirm={() => close(true)}
      >
        {question?.compared.example ? (
          <BreakingExampleView example={question.compared.example} />
        ) : null}
      </ConfirmDialog>
    ),
  };
}

const DifferenceSummary = ({ difference }: Compared) =>
  toDifferenceLines(difference, MAX_LINES).map((line) => (
    <span key={toPlainText(line)} className="block break-words">
      <DifferenceText line={line} />
    </span>
  ));

const toSummary = ({ difference }: Compared): string =>
  toDifferenceLines(difference, 1).map(toPlainText).join('; ');
