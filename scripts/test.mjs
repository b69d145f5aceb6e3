// `npm test`: everything, on a clone with nothing installed: the checks of `npm run verify`, unit,
// database and browser tests. Ends with one line that counts them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, checkNode, generate, install, SetupError } from './setup.mjs';
import { root } from './source-files.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const wants = (part) => values.only === undefined || values.only === part;
const bin = (path) => join(root, 'node_modules', path);
// Not below test-results/, which Playwright empties.
const reports = join(root, 'reports');

function node(args, env = {}) {
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  return result.status === 0;
}

function count(file, read) {
  try {
    return read(JSON.parse(readFileSync(join(reports, file), 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** A part that fails without a single failed test (it could not run) still counts as a failure. */
const atLeastOneFailure = (ok, counts) =>
  ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };

const parts = {
  verify: () => {
    const ok = node([join(root, 'scripts/verify.mjs')]);
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  },
  vitest: () => {
    const ok = node([
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(reports, 'vitest.json')}`,
    ]);
    return atLeastOneFailure(
      ok,
      count('vitest.json', (report) => ({
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + (report.numTodoTests ?? 0),
      })),
    );
  },
  e2e: async () => {
    build();
    const { findChromium } = await import('./find-chromium.mjs');
    const ok = node([bin('@playwright/test/cli.js'), 'test'], {
      CHROMIUM_PATH: await findChromium(),
      PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'playwright.json'),
    });
    return atLeastOneFailure(
      ok,
      count('playwright.json', ({ stats }) => ({
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        skipped: stats.skipped,
      })),
    );
  },
};

const total = { passed: 0, failed: 0, skipped: 0 };
try {
  checkNode();
  install();
  generate();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  for (const [name, run] of Object.entries(parts)) {
    if (!wants(name)) continue;
    let counts;
    try {
      counts = await run();
    } catch (error) {
      console.error(error instanceof SetupError ? error.message : error);
      counts = { passed: 0, failed: 1, skipped: 0 };
    }
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  total.failed += 1;
}
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
