import { loader } from '@monaco-editor/react';
import * as monaco from 'monaco-editor/editor';
import './features';
import { followTheme } from './follow-theme';
import { registerLanguages } from './register-languages';

// From our own origin: the Content-Security-Policy blocks workers made from a blob.
self.MonacoEnvironment = {
  getWorker: () =>
    new Worker(new URL('monaco-editor/editor/editor.worker.js', import.meta.url), {
      type: 'module',
    }),
};

// Without this the loader would fetch the editor from another host.
loader.config({ monaco });
registerLanguages();
followTheme();
