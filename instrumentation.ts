/** Runs once when the console's server starts: opens the container before the first request. */
export async function register(): Promise<void> {
  // It also runs while pages are built, where no database must be started.
  const isBuilding = process.env.NEXT_PHASE === 'phase-production-build';
  if (process.env.NEXT_RUNTIME !== 'nodejs' || isBuilding) return;
  const { startConsole } = await import('./lib/server/start-console');
  await startConsole();
}
