'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { ConfirmDialog } from '../overlay/confirm-dialog';
import { uiStrings } from '../strings';
import { setLeaveBlocker } from './leave-guard';
import { useBackGuard } from './use-back-guard';

/**
 * Asks before the page is left while `active`: by a link, the command palette, the browser's Back or
 * closing the tab. Returns the dialog to render.
 */
export function useLeaveGuard(active: boolean, description = uiStrings.leaving.description) {
  const router = useRouter();
  const [proceed, setProceed] = useState<(() => void) | null>(null);
  const goBack = useBackGuard(active, (next) => setProceed(() => next));
  useEffect(() => {
    if (!active) return;
    setLeaveBlocker((next) => setProceed(() => next));
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.origin !== window.location.origin || link.target === '_blank') return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      if (link.pathname === window.location.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      const href = `${link.pathname}${link.search}${link.hash}`;
      // Replaces the entry of the guard, so that Back leads to this page and not to that entry.
      setProceed(() => () => router.replace(href));
    };
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    document.addEventListener('click', onClick, true);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      setLeaveBlocker(null);
      document.removeEventListener('click', onClick, true);
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [active, router]);
  return (
    <ConfirmDialog
      {...uiStrings.leaving}
      description={description}
      danger
      open={proceed !== null}
      onOpenChange={(open) => {
        if (open) return;
        setProceed(null);
        goBack.stay();
      }}
      onConfirm={() => {
        const go = proceed;
        setProceed(null);
        go?.();
      }}
    />
  );
}
