import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { defineStrings as words } from './strings';

type SourceSaveBarProps = {
  mode: 'create' | 'edit';
  dirty: boolean;
  busy: boolean;
  complaints: number;
  onDiscard: () => void;
};

/** Stays at the foot of the window, so that saving is never out of reach. */
export function SourceSaveBar(props: SourceSaveBarProps) {
  const { mode, dirty, busy, complaints, onDiscard } = props;
  const unchanged = mode === 'edit' ? words.noChanges : '';
  return (
    <div className="sticky bottom-0 z-20 -mx-3 flex flex-wrap items-center gap-x-3 gap-y-2 border-t bg-canvas px-3 py-2.5 sm:mx-0 sm:mb-3 sm:rounded-frame sm:border sm:bg-surface">
      <p className="min-w-0 flex-1 break-words text-ink-2" role="status">
        {complaints > 0 ? (
          <span className="text-bad">{words.complaints(complaints)}</span>
        ) : dirty ? (
          words.unsaved
        ) : (
          unchanged
        )}
      </p>
      {mode === 'edit' && dirty ? (
        <Button variant="ghost" onClick={onDiscard} disabled={busy}>
          {words.discard}
        </Button>
      ) : null}
      <Button type="submit" variant="primary" busy={busy} disabled={mode === 'edit' && !dirty}>
        {mode === 'create' ? words.create : words.save}
        <Kbd className="hidden border-on-accent/40 bg-transparent text-on-accent lg:inline-grid">
          Ctrl S
        </Kbd>
      </Button>
    </div>
  );
}
