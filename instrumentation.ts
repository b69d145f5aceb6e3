/** Runs once when the console's server starts: opens the container before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startConsole } = await import('./lib/server/start-console');
  await startConsole();
}
