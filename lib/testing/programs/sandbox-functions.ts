import { serveJobs } from '@/lib/sandbox/serve-jobs';

// The jobs that the sandbox tests run, including harmful ones.
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
  // Simulates an engine that runs out of memory: the whole process ends.
  abort: () => {
    process.kill(process.pid, 'SIGABRT');
    for (;;);
  },
  exit: () => process.exit(3),
  // Returns what a job can see of its process.
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
