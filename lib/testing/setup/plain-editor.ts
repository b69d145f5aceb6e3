import { vi } from 'vitest';

// The DOM of component tests cannot carry the rich editor, and reading its code takes seconds.
vi.mock('@/components/editor/load-monaco-field', () => ({
  loadMonacoField: () => new Promise(() => undefined),
}));
