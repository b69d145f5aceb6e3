import type { FromWorker, PreviewDraft, PreviewPart, PreviewSetup, ToWorker } from './preview-job';

/** Silence after which a worker counts as stuck. */
export const PATIENCE_MS = 1_000;
/** The same for one that is still being loaded. */
const LOADING_MS = 15_000;

export type PreviewWorker = {
  post(message: ToWorker): void;
  terminate(): void;
};

export type PreviewListener = {
  onMessage: (message: FromWorker) => void;
  /** The worker could not be loaded, or crashed. */
  onError: () => void;
};

type Timer = { start: (ms: number, then: () => void) => () => void };

type PreviewClientDeps<Tag> = {
  startWorker: (listener: PreviewListener) => PreviewWorker;
  timer: Timer;
  /** Takes a part of the result of the newest draft, with the tag of that draft. */
  onPart: (part: PreviewPart, tag: Tag) => void;
  /** The worker was silent for too long, or crashed. The next draft starts another one. */
  onStopped: (why: 'silent' | 'broken') => void;
};

/**
 * Renders the newest draft in one worker. Results of older drafts are dropped. A worker that is
 * silent for PATIENCE_MS is terminated, and the next draft starts another.
 */
export const makePreviewClient = <Tag>(deps: PreviewClientDeps<Tag>) => {
  const { startWorker, timer, onPart, onStopped } = deps;
  let worker: PreviewWorker | null = null;
  let setup: PreviewSetup | null = null;
  let id = 0;
  let deliver = (_part: PreviewPart) => {};
  let loaded = false;
  let stopWaiting: (() => void) | null = null;

  const rest = () => {
    stopWaiting?.();
    stopWaiting = null;
  };
  const close = () => {
    rest();
    worker?.terminate();
    worker = null;
  };
  const stop = (why: 'silent' | 'broken') => {
    close();
    onStopped(why);
  };
  const wait = () => {
    rest();
    const ms = loaded ? PATIENCE_MS : LOADING_MS;
    stopWaiting = timer.start(ms, () => stop(loaded ? 'silent' : 'broken'));
  };
  const open = (): PreviewWorker => {
    loaded = false;
    const opened: PreviewWorker = startWorker({
      onMessage: (message) => {
        if (worker !== opened) return;
        loaded = true;
        // An outdated result only shows that the worker is alive.
        if (message.id !== id) return wait();
        if (message.part.done) rest();
        else wait();
        deliver(message.part);
      },
      onError: () => {
        if (worker === opened) stop('broken');
      },
    });
    if (setup) opened.post({ kind: 'setup', setup });
    return opened;
  };

  return {
    setUp(next: PreviewSetup): void {
      setup = next;
      // Results for the events before are outdated as well.
      id++;
      rest();
      worker?.post({ kind: 'setup', setup: next });
    },
    show(draft: PreviewDraft, tag: Tag): void {
      id++;
      deliver = (part) => onPart(part, tag);
      try {
        worker ??= open();
      } catch {
        // The browser has no workers, or blocks them.
        stop('broken');
        return;
      }
      worker.post({ kind: 'draft', id, draft });
      // A newer draft does not extend the time limit.
      if (stopWaiting === null) wait();
    },
    /** Drops the remaining results of the newest draft. */
    cancel(): void {
      id++;
      rest();
    },
    close,
  };
};
