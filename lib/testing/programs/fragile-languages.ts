import type { EventInput, LambdaShared } from '@/lib/languages/language-wire';
import { serveJobs } from '@/lib/sandbox/serve-jobs';

// Replaces the thread that runs functions. The code `work` blocks until one second after the
// request was made; `abort` ends the whole process, as a fault of the engine would.
serveJobs({
  lambda(_event: EventInput, [[code], { nowMs }]: LambdaShared) {
    if (code === 'abort') process.kill(process.pid, 'SIGABRT');
    while (code === 'abort' || (code === 'work' && Date.now() < nowMs + 1_000));
    return { value: { ok: true, result: true, log: [], fuelUsed: 0, memoryUsed: 0 } };
  },
});
