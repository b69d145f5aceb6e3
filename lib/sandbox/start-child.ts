import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { Duplex } from 'node:stream';
import type { ChildOptions } from './child/main';
import { type Frame, makeFrameReader, makeFrameWriter } from './frame';

export type ChildEvents = {
  frame(frame: Frame): void;
  /** Called once when it has ended; `how` includes the last lines it wrote. */
  exit(how: string): void;
};

/** A running process, as its keeper uses it. */
export type SandboxChild = {
  send(type: number, id: number, payload: string): void;
  /** Whether it keeps our own process alive. */
  hold(on: boolean): void;
  /** Closes its pipe, on which it exits. */
  end(): void;
  kill(): void;
  pid: number | undefined;
};

export type StartChild = (events: ChildEvents) => SandboxChild;

export type ChildSettings = ChildOptions & {
  /** Path of the bundled program of the child. */
  program: string;
  /** Heap limit of its main thread, which only passes bytes on. */
  processHeapMb: number;
};

// The variables that the language needs; none is secret.
const PASSED_ON = ['TZ', 'LANG', 'LC_ALL', 'SystemRoot'];
const TAIL_CHARS = 2_000;

const flags = ({ program, entry, processHeapMb }: ChildSettings): string[] => {
  const known = process.allowedNodeEnvironmentFlags;
  const permission = ['--permission', '--experimental-permission'].find((flag) => known.has(flag));
  return [
    `--max-old-space-size=${processHeapMb}`,
    '--disallow-code-generation-from-strings',
    '--disable-proto=delete',
    '--no-addons',
    '--no-warnings',
    // It may read its own programs and start threads, but read no other file and start no process.
    ...(permission === undefined
      ? []
      : [
          permission,
          '--allow-worker',
          ...new Set([program, entry].map((file) => `--allow-fs-read=${dirname(file)}/*`)),
        ]),
  ];
};

const readEnvironment = (): NodeJS.ProcessEnv => {
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'production' };
  for (const name of PASSED_ON) if (process.env[name] !== undefined) env[name] = process.env[name];
  return env;
};

/** Makes the function that starts the process, which exits with ours. */
export const makeStartChild =
  (settings: ChildSettings): StartChild =>
  (events) => {
    const { entry, threads, wallMs, heapMb, beatMs } = settings;
    const options: ChildOptions = { entry, threads, wallMs, heapMb, beatMs };
    const child = spawn(
      process.execPath,
      [...flags(settings), settings.program, JSON.stringify(options)],
      {
        cwd: '/',
        env: readEnvironment(),
        stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
        windowsHide: true,
      },
    );
    const pipe = child.stdio[3];
    if (!(pipe instanceof Duplex)) throw new Error('The pipe to the sandbox is missing');
    let tail = '';
    let hasEnded = false;
    const exit = (how: string) => {
      if (hasEnded) return;
      hasEnded = true;
      pipe.destroy();
      const said = tail.trim();
      events.exit(said === '' ? how : `${how}: ${said}`);
    };
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-TAIL_CHARS);
    });
    child.once('error', (error) => exit(error.message));
    child.once('close', (code, signal) => exit(signal ?? `exit ${code}`));
    pipe.on('data', makeFrameReader(events.frame));
    // A broken pipe is reported by the exit of the process.
    pipe.on('error', () => {});
    const write = makeFrameWriter(pipe);
    const holdable = [child, child.stderr, pipe];

    return {
      send(type, id, payload) {
        if (pipe.writable) write({ type, id, payload });
      },
      hold(on) {
        for (const each of holdable) {
          if (each !== null && 'ref' in each && 'unref' in each) on ? each.ref() : each.unref();
        }
      },
      end: () => pipe.destroy(),
      kill: () => child.kill('SIGKILL'),
      pid: child.pid,
    };
  };
