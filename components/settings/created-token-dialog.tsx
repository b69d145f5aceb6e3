'use client';
import { Button } from '@/components/ui/controls/button';
import { Dialog } from '@/components/ui/overlay/dialog';
import { CodeBlock } from '@/components/ui/values/code-block';
import type { CreatedToken } from '@/lib/api/resources';
import { settingsStrings } from './strings';

const { tokens: words } = settingsStrings;

type CreatedTokenDialogProps = { created: CreatedToken | null; onClose: () => void };

/** Shows a new token, which is not shown again. */
export function CreatedTokenDialog({ created, onClose }: CreatedTokenDialogProps) {
  return (
    <Dialog
      open={created !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={created === null ? '' : words.createdTitle(created.name)}
      description={words.createdOnce}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.createdDone}
        </Button>
      }
    >
      {created === null ? null : <CodeBlock code={created.token} label={words.token} wrap />}
    </Dialog>
  );
}
