import { spawn, spawnSync } from 'node:child_process';

/** The duration of some repetitions, and the result of the last one. */
export type Timing = { seconds: number; result: string };

export type LuaJit = {
  load(name: string, source: string): Promise<void>;
  time(name: string, count: number): Promise<Timing>;
  stop(): void;
};

/** Returns the version of the installed LuaJIT, or undefined. */
export function findLuaJit(): string | undefined {
  const { status, stdout } = spawnSync('luajit', ['-v'], { encoding: 'utf8' });
  return status === 0 ? stdout.split(' -- ')[0] : undefined;
}

/** Starts a LuaJIT for the whole run; `-joff` disables its compiler. */
export function startLuaJit(flags: readonly string[]): LuaJit {
  const child = spawn('luajit', [...flags, 'scripts/bench/lua/driver.lua'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const chunks: AsyncIterator<Buffer> = child.stdout[Symbol.asyncIterator]();
  let buffer: Buffer = Buffer.alloc(0);
  const read = async (enough: () => boolean): Promise<void> => {
    while (!enough()) {
      const { value, done } = await chunks.next();
      if (done) throw new Error('luajit ended');
      buffer = Buffer.concat([buffer, value]);
    }
  };
  const readLine = async (): Promise<string> => {
    await read(() => buffer.includes(10));
    const end = buffer.indexOf(10);
    const line = buffer.toString('latin1', 0, end);
    buffer = buffer.subarray(end + 1);
    return line;
  };
  return {
    async load(name, source) {
      const bytes = Buffer.from(source);
      child.stdin.write(`load ${name} ${bytes.length}\n`);
      child.stdin.write(bytes);
      await readLine();
    },
    async time(name, count) {
      child.stdin.write(`time ${name} ${count}\n`);
      const [seconds, length] = (await readLine()).split(' ').map(Number);
      const size = length ?? 0;
      await read(() => buffer.length > size);
      const result = buffer.toString('utf8', 0, size);
      buffer = buffer.subarray(size + 1);
      return { seconds: seconds ?? Number.NaN, result };
    },
    stop: () => child.stdin.end(),
  };
}
