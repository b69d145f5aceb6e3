import type { FromWorker, PreviewDraft, PreviewPart, PreviewSetup, ToWorker } from './preview-job';

/** Silence after which a worker is taken for stuck. */
export const PATIENCE_MS = 1_000;
/** The same for one that is still being loaded. */
const LOADING_MS = 15_000;

export type PreviewWorker = {
  post(message: ToWorker): void;
  terminate(): void;
};

export type PreviewListener = {
  onMessage: (message: FromWorker) => void;
  /** The worker could not be loaded, or broke. */
  onError: () => void;
};

type Timer = { start: (ms: number, then: () => void) => () => void };

type PreviewClientDeps<Tag> = {
  startWorker: (listener: PreviewListener) => PreviewWorker;
  timer: Timer;
  /** A part of the answer to the newest draft, with what was shown along with it. */
  onPart: (part: PreviewPart, tag: Tag) => void;
  /** Nothing came for too long, or the worker broke; the next draft meets another one. */
  onStopped: (why: 'silent' | 'broken') => void;
};

/**
 * Keeps one worker at the newest draft. Answers to older ones are dropped; a worker that is silent
 * for PATIENCE_MS is ended, and the next draft gets another.
 */
export const makePreviewClient = <Tag>(deps: PreviewClientDeps<Tag>) => {
  const { startWorker, timer, onPart, onStopped } = deps;
  let worker: PreviewWorker | null = null;
  let setup: PreviewSetup | null = null;
  let id = 0;
  let tell = (_part: PreviewPart) => {};
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
        // An outdated answer is a sign of life, and no more.
        if (message.id !== id) return wait();
        if (message.part.done) rest();
        else wait();
        tell(message.part);
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
      // Answers about other events are outdated as well.
      id++;
      rest();
      worker?.post({ kind: 'setup', setup: next });
    },
    show(draft: PreviewDraft, tag: Tag): void {
      id++;
      tell = (part) => onPart(part, tag);
      try {
        worker ??= open();
      } catch {
        // A browser without workers, or one that refuses them.
        stop('broken');
        return;
      }
      worker.post({ kind: 'draft', id, draft });
      // Typing on does not lengthen the silence.
      if (stopWaiting === null) wait();
    },
    close,
  };
};
