import { vi } from 'vitest';

// Component tests run in a DOM without layout, which the rich editor needs, and loading it takes
// seconds.
vi.mock('@/components/editor/load-monaco-field', () => ({
  loadMonacoField: () => new Promise(() => undefined),
}));
