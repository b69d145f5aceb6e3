'use client';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { Button } from '@/components/ui/controls/button';
import { Dialog } from '@/components/ui/overlay/dialog';
import { hookStrings } from '../screen-strings';

const { creation: words } = hookStrings;

/** How many of the previewed events would fail. */
export type PreviewCounts = { failing: number; total: number };

/** What to do with a hook whose deliveries would fail. */
export type CreationChoice = 'create' | 'create disabled' | 'keep editing';

type Question = { counts: PreviewCounts; answer: (choice: CreationChoice) => void };

type CreationGuard = {
  /** Receives the counts of the preview. */
  report: (counts: PreviewCounts) => void;
  /** Resolves to `create` when no event fails in the preview, else asks. */
  confirm: () => Promise<CreationChoice>;
  dialog: ReactNode;
};

/** Asks before a hook is created whose preview fails. */
export function useCreationGuard(): CreationGuard {
  const newest = useRef<PreviewCounts>({ failing: 0, total: 0 });
  const [question, setQuestion] = useState<Question | null>(null);
  const report = useCallback((counts: PreviewCounts) => {
    newest.current = counts;
  }, []);
  const answer = (choice: CreationChoice) => {
    question?.answer(choice);
    setQuestion(null);
  };
  return {
    report,
    confirm: () => {
      const counts = newest.current;
      if (counts.failing === 0) return Promise.resolve('create');
      return new Promise((resolve) => setQuestion({ counts, answer: resolve }));
    },
    dialog: question ? (
      <Dialog
        open
        onOpenChange={() => answer('keep editing')}
        title={words.title(question.counts.failing, question.counts.total)}
        description={words.description}
        footer={
          <span className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => answer('keep editing')}>{words.keepEditing}</Button>
            <Button onClick={() => answer('create')}>{words.createAnyway}</Button>
            <Button variant="primary" onClick={() => answer('create disabled')}>
              {words.createDisabled}
            </Button>
          </span>
        }
      />
    ) : null,
  };
}
