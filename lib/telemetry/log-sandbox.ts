import type { Sandbox } from '@/lib/sandbox/make-sandbox';

type SandboxLog = { warn(fields: object, message: string): void };

/** Logs hook code that was stopped, and restarts of the sandbox process. */
export const logSandbox = ({ watch }: Pick<Sandbox, 'watch'>, log: SandboxLog): (() => void) =>
  watch((event) => {
    if (event.kind === 'restart')
      log.warn({ how: event.how }, 'the sandbox process died; restarting it');
    else if (event.kind !== 'batch')
      log.warn({ job: event.jobKind, why: event.kind }, 'hook code was stopped');
  });
