import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = {
  '@': fileURLToPath(new URL('.', import.meta.url)),
  // Next resolves this marker itself; outside Next it must be nothing.
  'server-only': fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url)),
};

// No test is about time: a limit is there to end what hangs, on a machine that has other work too.
const testTimeout = 30_000;

// core: no I/O, seconds. db: a real PostgreSQL, and real sockets. ui: components in a DOM.
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'core',
          include: ['lib/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.db.test.ts'],
          testTimeout,
          setupFiles: ['lib/testing/setup/fail-on-console-error.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['lib/**/*.db.test.ts', 'scripts/**/*.db.test.ts'],
          globalSetup: ['lib/testing/database/database-server.ts'],
          setupFiles: ['lib/testing/setup/fail-on-console-error.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // After the quick ones, alone: two workers and a database are all two cores carry.
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['components/**/*.test.tsx', 'lib/client/**/*.test.tsx'],
          testTimeout,
          setupFiles: ['fail-on-console-error', 'configure-dom', 'plain-editor'].map(
            (name) => `lib/testing/setup/${name}.ts`,
          ),
        },
      },
    ],
  },
});
