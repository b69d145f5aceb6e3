import { readFileSync } from 'node:fs';

const shells = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'busybox']);

/** The name and the parent of a process; null where the system does not tell in /proc. */
function findProcess(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.lastIndexOf(')');
    return {
      name: stat.slice(stat.indexOf('(') + 1, afterName),
      parent: Number(stat.slice(afterName + 2).split(' ')[1]),
    };
  } catch {
    return null;
  }
}

// As of when this is loaded: during a set-up that takes a minute the parent may end unnoticed.
const parent = process.ppid;
const shell = process.env.npm_lifecycle_event ? findProcess(parent) : null;
const isOrphan = () =>
  process.ppid !== parent ||
  (shells.has(shell?.name) && findProcess(parent)?.parent !== shell.parent);

/**
 * Calls back once the process that started this one is gone, also when it went before the call. npm
 * runs a script through a shell, which outlives npm when that is killed: then it is the shell's
 * parent that counts.
 */
export function onParentEnd(callback, everyMs = 300) {
  const timer = setInterval(() => {
    if (!isOrphan()) return;
    clearInterval(timer);
    callback();
  }, everyMs);
  timer.unref();
}
