import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Asker = { ask(code: string): Promise<string>; stop(): void };

/** A long-lived LuaJIT that runs programs, each with its own globals; interpreted, to avoid compiler bugs. */
export function startAsker(): Asker {
  const child = spawn('luajit', ['-joff', 'scripts/fuzz/run-program.lua'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(code) {
      child.stdin.write(`${code.length}\n`);
      child.stdin.write(code, 'latin1');
      const { value, done } = await lines.next();
      if (done) throw new Error(`luajit ended at:\n${code}`);
      return value;
    },
    stop: () => child.stdin.end(),
  };
}
