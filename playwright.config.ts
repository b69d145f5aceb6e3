import { defineConfig } from '@playwright/test';

// Journeys run against the built product: e2e/fixtures.ts starts it with `npm start`'s own script,
// on free ports and an empty data folder.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  // Each worker runs a whole Hookline with its database; two cores carry one of them well.
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    browserName: 'chromium',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    viewport: { width: 1440, height: 900 },
    // What fades has no contrast to measure while it does.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Keeps the browser from asking the network for anything of its own.
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
});
