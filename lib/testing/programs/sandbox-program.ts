import { systemClock } from '@/lib/delivery/clock';
import { makeSandbox } from '@/lib/sandbox/make-sandbox';
import { makeStartChild } from '@/lib/sandbox/start-child';

// A process with a busy sandbox: prints the process id of the sandbox and waits to be ended.
const [program = '', entry = ''] = process.argv.slice(2);
const limits = { threads: 1, wallMs: 60_000, heapMb: 64, processHeapMb: 64, beatMs: 50 };
const startChild = makeStartChild({ program, entry, ...limits });
const sandbox = makeSandbox({ startChild, clock: systemClock });
await sandbox.run({ kind: 'echo', input: '1' });
void sandbox.run({ kind: 'loop', input: '1' });
process.stdout.write(`${sandbox.pid()}\n`);
