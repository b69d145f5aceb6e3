import type { ComponentType } from 'react';
import type { MonacoFieldProps } from './monaco/monaco-field';

export type MonacoField = ComponentType<MonacoFieldProps>;

let loading: Promise<MonacoField> | undefined;

/** The rich editor's code, requested once. Rejects where it does not come; the next call asks again. */
export const loadMonacoField = (): Promise<MonacoField> => {
  loading ??= import('./monaco/monaco-field').then(
    (module) => module.MonacoField,
    (error: unknown) => {
      // A later visit may have the network again.
      loading = undefined;
      throw error;
    },
  );
  return loading;
};
