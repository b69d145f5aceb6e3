import { serveJobs } from '@/lib/sandbox/serve-jobs';

// What the sandbox's tests run: a thread that does what it is told, the worst included.
serveJobs({
  echo: (input: unknown, shared: unknown) => ({ value: { input, shared: shared ?? null } }),
  bytes: (input: string) => ({ value: null, body: Buffer.from(input, 'latin1') }),
  throw: (input: string) => {
    throw new Error(input);
  },
  loop: () => {
    for (;;);
  },
  pattern: () => ({ value: /^(a+)+$/.test(`${'a'.repeat(40)}!`) }),
  hoard: () => {
    const kept: unknown[] = [];
    for (;;) kept.push(new Array(1_000).fill(kept.length));
  },
  // As an engine does that meets what it cannot hold: the whole process ends.
  abort: () => {
    process.kill(process.pid, 'SIGABRT');
    for (;;);
  },
  exit: () => process.exit(3),
  // What a job can see of the process it is in.
  look: () => ({
    value: {
      env: Object.keys(process.env),
      cwd: process.cwd(),
      hasProto: '__proto__' in {},
      permission: 'permission' in process,
    },
  }),
  evaluate: (input: string) => ({ value: new Function(`return ${input}`)() }),
});
