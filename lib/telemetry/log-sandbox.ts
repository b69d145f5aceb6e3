import type { Sandbox } from '@/lib/sandbox/make-sandbox';

type SandboxLog = { warn(fields: object, message: string): void };

/** Writes down what a person on call would ask about: code that was stopped, and a process that died. */
export const logSandbox = ({ watch }: Pick<Sandbox, 'watch'>, log: SandboxLog): (() => void) =>
  watch((event) => {
    if (event.kind === 'restart')
      log.warn({ how: event.how }, 'the sandbox ended; starting another');
    else if (event.kind !== 'batch')
      log.warn({ job: event.jobKind, why: event.kind }, 'code of a hook was stopped');
  });
