import { Button } from '../controls/button';
import { Kbd } from '../keyboard/kbd';
import { uiStrings } from '../strings';

type SaveBarProps = {
  /** The label of the save button. */
  save: string;
  mode: 'create' | 'edit';
  dirty: boolean;
  busy: boolean;
  /** How many fields have an error. */
  errors: number;
  onDiscard: () => void;
};

const { saving: words } = uiStrings;

/** Shows the state of a form and its save button at the bottom of the window. */
export function SaveBar(props: SaveBarProps) {
  const { save, mode, dirty, busy, errors, onDiscard } = props;
  return (
    <div className="sticky bottom-[var(--dock,0px)] z-20 -mx-3 flex flex-wrap items-center gap-x-3 gap-y-2 border-t bg-canvas px-3 py-2.5 sm:mx-0 sm:mb-3 sm:rounded-frame sm:border sm:bg-surface">
      <p className="min-w-0 flex-1 break-words text-ink-2" role="status">
        {errors > 0 ? <span className="text-bad">{words.errors(errors)}</span> : toStatus(props)}
      </p>
      {mode === 'edit' && dirty ? (
        <Button variant="ghost" onClick={onDiscard} disabled={busy}>
          {words.discard}
        </Button>
      ) : null}
      <Button type="submit" variant="primary" busy={busy} disabled={mode === 'edit' && !dirty}>
        {save}
        <Kbd className="hidden border-on-accent/40 bg-transparent text-on-accent lg:inline-grid">
          Ctrl S
        </Kbd>
      </Button>
    </div>
  );
}

function toStatus({ mode, dirty }: SaveBarProps): string {
  if (mode === 'create') return dirty ? words.unsaved : '';
  return dirty ? words.unsaved : words.noChanges;
}
