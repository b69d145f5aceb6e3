'use client';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/controls/button';
import { Notice } from '@/components/ui/feedback/notice';
import { Dialog } from '@/components/ui/overlay/dialog';
import { toast } from '@/components/ui/overlay/toast';
import { Time } from '@/components/ui/values/time';
import type { HookResource, HookVersionResource } from '@/lib/api/resources';
import type { HookDraft } from '../form/hook-draft';
import { ComparedVersion } from './compared-version';
import { RestoreDialog } from './restore-dialog';
import { versionStrings as words } from './strings';
import { toRestoredDraft } from './to-restored-draft';

type VersionDialogProps = {
  hook: HookResource;
  version: HookVersionResource;
  versions: readonly HookVersionResource[];
  draft: HookDraft | null;
  onLoad: (draft: HookDraft) => void;
  onRestore: (draft: HookDraft) => Promise<number | string>;
  onClose: () => void;
};

/** One version: its differences from another one, and the ways to restore it. */
export function VersionDialog(props: VersionDialogProps) {
  const { hook, version, draft, onLoad, onClose } = props;
  const [asking, setAsking] = useState(false);
  const restored = toRestoredDraft(version.hook, hook);
  const isCurrent = version.version === hook.version;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      className="top-[6dvh] max-h-[88dvh] w-[min(58rem,calc(100vw-1.5rem))]"
      title={words.one(version.version)}
      footer={
        <span className="flex flex-1 flex-wrap items-center justify-end gap-2">
          <Link
            href={`/deliveries?hook=${hook.id}&version=${version.version}`}
            className="mr-auto text-accent-text underline-offset-3 hover:underline"
          >
            {words.whichDeliveries}
          </Link>
          {isCurrent ? null : (
            <>
              <Button
                title={words.loadHelp}
                onClick={() => {
                  onLoad(restored.draft);
                  toast.done(words.loaded(version.version));
                  onClose();
                }}
              >
                {words.loadIntoForm}
              </Button>
              <Button variant="primary" onClick={() => setAsking(true)}>
                {words.restore}
              </Button>
            </>
          )}
        </span>
      }
    >
      <p className="mb-3 text-ink-2">
        {words.savedBy(version.author)} <Time at={version.created_at} />
      </p>
      <ComparedVersion {...props} />
      {isCurrent || restored.secret === 'none' ? null : (
        <Notice className="mt-3" tone={restored.secret === 'lost' ? 'wait' : 'info'}>
          {restored.secret === 'lost' ? words.secretLost : words.secretStays}
        </Notice>
      )}
      {asking ? (
        <RestoreDialog
          hook={hook}
          version={version}
          restored={restored.draft}
          dropsDraft={draft !== null}
          onRestore={props.onRestore}
          onRestored={onClose}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </Dialog>
  );
}
