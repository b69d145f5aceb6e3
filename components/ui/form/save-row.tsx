import { Button } from '../controls/button';
import { uiStrings } from '../strings';

type SaveRowProps = { save: string; dirty: boolean; busy: boolean; onDiscard: () => void };

/** The buttons at the end of a short form: save and, with unsaved changes, discard. */
export function SaveRow({ save, dirty, busy, onDiscard }: SaveRowProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button type="submit" variant="primary" disabled={!dirty} busy={busy}>
        {save}
      </Button>
      {dirty ? (
        <>
          <Button variant="ghost" onClick={onDiscard}>
            {uiStrings.saving.discard}
          </Button>
          <span className="text-ink-2 text-meta">{uiStrings.saving.unsaved}</span>
        </>
      ) : null}
    </div>
  );
}
