import { expect, it } from 'vitest';
import { toListenProblem } from './to-listen-problem';

const problemOf = (code: string) =>
  toListenProblem(Object.assign(new Error(code), { code }), { host: '192.0.2.1', apiPort: 80 })
    ?.problems;

it.each([
  ['EADDRINUSE', 'HOOKLINE_API_PORT: port 80 is taken by another program'],
  ['EACCES', 'HOOKLINE_API_PORT: this user may not listen on port 80'],
  ['EADDRNOTAVAIL', 'HOST: 192.0.2.1 is not an IP address or name of this machine'],
  ['ENOTFOUND', 'HOST: 192.0.2.1 is not an IP address or name of this machine'],
])('says what to change when listening fails with %s', (code, problem) => {
  expect(problemOf(code)).toEqual([problem]);
});

it('leaves other faults as they are', () => {
  expect(problemOf('EMFILE')).toBeUndefined();
});
