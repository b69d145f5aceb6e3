import type { ComponentType } from 'react';
import type { MonacoFieldProps } from './monaco/monaco-field';

export type MonacoField = ComponentType<MonacoFieldProps>;

let loading: Promise<MonacoField> | undefined;

/** Loads the code of the rich editor once. Rejects if that fails; the next call tries again. */
export const loadMonacoField = (): Promise<MonacoField> => {
  loading ??= import('./monaco/monaco-field').then(
    (module) => module.MonacoField,
    (error: unknown) => {
      // The network may be back at the next call.
      loading = undefined;
      throw error;
    },
  );
  return loading;
};
