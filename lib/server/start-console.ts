import { getContainer } from './container';

const WATCH_EVERY_MS = 500;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

// A killed supervisor cannot stop this process, which would keep the port.
const endWithSupervisor = (pid: number, end: () => void): void => {
  setInterval(() => {
    if (!isAlive(pid)) end();
  }, WATCH_EVERY_MS).unref();
};

/** Opens the console's container, and exits when the supervisor does. */
export const startConsole = async (): Promise<void> => {
  const supervisor = Number(process.env.HOOKLINE_SUPERVISOR_PID ?? 0);
  if (supervisor > 0) endWithSupervisor(supervisor, () => process.exit(0));
  const container = await getContainer();
  const close = () => {
    void container.close({ stopDatabase: false }).finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close);
};
