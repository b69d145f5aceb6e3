import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type {
  FromWorker,
  PreviewDraft,
  PreviewSetup,
  Rendered,
  ToWorker,
} from '@/lib/client/preview/preview-job';

const root = resolve(import.meta.dirname, '../../..');

// The messaging functions that a browser worker has and a worker thread lacks.
const SHIM = `
const { parentPort } = require('node:worker_threads');
globalThis.self = {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: (_name, listen) => parentPort.on('message', (data) => listen({ data })),
};`;

export type TestPreview = {
  setUp(setup: PreviewSetup): void;
  /** Resolves with everything the worker renders for a draft. */
  show(draft: PreviewDraft): Promise<Rendered[]>;
  close(): Promise<unknown>;
};

/** Runs the preview worker, bundled as for browsers, in a thread that exchanges only messages. */
export const makeTestPreview = async (): Promise<TestPreview> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['lib/client/preview/preview.worker.ts'],
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  const [bundle] = outputFiles;
  if (bundle === undefined) throw new Error('The worker of the preview was not bundled');
  const worker = new Worker(`${SHIM}\n${bundle.text}`, { eval: true });
  const post = (message: ToWorker) => worker.postMessage(message);
  let last = 0;
  return {
    setUp: (setup) => post({ kind: 'setup', setup }),
    show: (draft) =>
      new Promise((done, fail) => {
        const id = ++last;
        const all: Rendered[] = [];
        const take = (message: FromWorker) => {
          if (message.id !== id) return;
          all.push(...message.part.rendered);
          if (!message.part.done) return;
          worker.off('message', take);
          worker.off('error', fail);
          done(all);
        };
        worker.on('message', take);
        worker.once('error', fail);
        post({ kind: 'draft', id, draft });
      }),
    close: () => worker.terminate(),
  };
};
