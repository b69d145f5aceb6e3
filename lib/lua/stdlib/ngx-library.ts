import { checkNumber, makeFixedNative } from '../runtime/native';
import type { LuaFunction, Run } from '../runtime/run';
import { luaNull, type Value } from '../values/value';
import { toCalendar } from './calendar';
import { formatDate } from './format-date';
import { logLevels, ngxLog } from './log-library';
import { ngxTextFunctions } from './ngx-encoding';

/** Makes a function that formats the current time, local or UTC. */
function dated(name: string, format: string, universal: boolean): LuaFunction {
  return makeFixedNative(name, (run): Value => {
    const epoch = seconds(run);
    const offset = universal ? 0 : (run.host.offsetMinutes?.(epoch * 1000) ?? 0);
    return formatted(format, epoch, offset);
  });
}

/** Makes a function that formats a time given in seconds. */
function timed(name: string, format: string): LuaFunction {
  return makeFixedNative(name, (run, count, at): Value => {
    return formatted(format, Math.trunc(checkNumber(run, at, 1, count)), 0);
  });
}

function formatted(format: string, epoch: number, offset: number): Value {
  const time = toCalendar(epoch, offset, 'GMT');
  return time && formatDate(format, time);
}

function seconds(run: Run): number {
  return Math.floor(run.host.nowMs() / 1000);
}

/** The functions of `ngx` that need neither a request nor the network. */
export const ngxFunctions: Readonly<Record<string, Value>> = {
  ...logLevels,
  ...ngxTextFunctions,
  OK: 0,
  ERROR: -1,
  AGAIN: -2,
  DONE: -4,
  DECLINED: -5,
  cookie_time: timed('cookie_time', '%a, %d-%b-%y %H:%M:%S GMT'),
  http_time: timed('http_time', '%a, %d %b %Y %H:%M:%S GMT'),
  get_phase: makeFixedNative('get_phase', () => 'timer'),
  localtime: dated('localtime', '%Y-%m-%d %H:%M:%S', false),
  log: ngxLog,
  now: makeFixedNative('now', (run) => Math.floor(run.host.nowMs()) / 1000),
  null: luaNull,
  time: makeFixedNative('time', seconds),
  today: dated('today', '%Y-%m-%d', false),
  update_time: makeFixedNative('update_time', () => undefined),
  utctime: dated('utctime', '%Y-%m-%d %H:%M:%S', true),
};
