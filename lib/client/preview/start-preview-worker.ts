import type { PreviewListener, PreviewWorker } from './make-preview-client';

/** Starts the worker from our own origin, as the Content-Security-Policy asks. */
export const startPreviewWorker = ({ onMessage, onError }: PreviewListener): PreviewWorker => {
  const worker = new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }) => onMessage(data));
  worker.addEventListener('error', onError);
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
  };
};
