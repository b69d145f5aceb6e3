import { spawnSync } from 'node:child_process';

const setCores = (cores: string): string | undefined => {
  const { status, stdout } = spawnSync('taskset', ['-apc', cores, `${process.pid}`], {
    encoding: 'utf8',
  });
  return status === 0 ? /current affinity list: (\S+)/.exec(stdout)?.[1] : undefined;
};

/**
 * Keeps this process, and those it starts from now on, on one core: the cores of a machine are not
 * equally quick at every moment, and a ratio of one on each tells of the cores. Answers how to have all
 * of them again; undefined where there is no `taskset`.
 */
export function keepToOneCore(): (() => void) | undefined {
  const before = setCores('0');
  return before === undefined ? undefined : () => void setCores(before);
}
