import { spawnSync } from 'node:child_process';

const setCores = (cores: string): string | undefined => {
  const { status, stdout } = spawnSync('taskset', ['-apc', cores, `${process.pid}`], {
    encoding: 'utf8',
  });
  return status === 0 ? /current affinity list: (\S+)/.exec(stdout)?.[1] : undefined;
};

/**
 * Pins this process, and those it starts from now on, to one core: cores differ in speed at times, so a
 * ratio across cores would measure the cores. Returns a function that undoes it; undefined where there
 * is no `taskset`.
 */
export function keepToOneCore(): (() => void) | undefined {
  const before = setCores('0');
  return before === undefined ? undefined : () => void setCores(before);
}
