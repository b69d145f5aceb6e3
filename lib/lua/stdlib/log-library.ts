import { checkNumber, failArgument, makeNative } from '../runtime/native';
import type { LuaFunction, Run } from '../runtime/run';
import { toText } from '../values/byte-string';
import { luaNull, NOTHING, type Results, typeName, type Value } from '../values/value';
import { displayValue } from './display';
import { inspectValue } from './inspect';
import { toInt32 } from './integers';
import { allocateString } from './string-budget';

/** nginx's names of the log levels 0–8. */
const LEVELS = ['stderr', 'emerg', 'alert', 'crit', 'error', 'warn', 'notice', 'info', 'debug'];

/** `ngx.STDERR` … `ngx.DEBUG`. */
export const logLevels: Readonly<Record<string, number>> = {
  STDERR: 0,
  EMERG: 1,
  ALERT: 2,
  CRIT: 3,
  ERR: 4,
  WARN: 5,
  NOTICE: 6,
  INFO: 7,
  DEBUG: 8,
};

type Show = (run: Run, value: Value, index: number) => string;

/** Concatenates the arguments from index `skip` on and passes the line to the host. */
function write(run: Run, level: string, args: readonly Value[], skip: number, show: Show): Results {
  let text = '';
  for (let index = skip; index < args.length; index++) {
    const piece = show(run, args[index], index + 1);
    allocateString(run, piece.length);
    text += piece;
  }
  run.host.log?.(level, toText(text));
  return NOTHING;
}

/** Formats a value as nginx does: tables need `__tostring`, and null is written as `null`. */
const showForNginx: Show = (run, value, index) => {
  if (value === luaNull) return 'null';
  const type = typeName(value);
  if (type === 'table' && run.metamethod(value, '__tostring') === undefined) {
    return failArgument(run, index, 'expected table to have __tostring metamethod');
  }
  if (type === 'function' || type === 'thread') {
    return failArgument(run, index, `string, number, boolean, or nil expected, got ${type}`);
  }
  return displayValue(run, value);
};

/** `print(…)`: writes a log line at level notice. */
export const printFunction = makeNative('print', (run, args) =>
  write(run, 'notice', args, 0, showForNginx),
);

/** `ngx.log(level, …)`. */
export const ngxLog = makeNative('log', (run, args) => {
  const level = LEVELS[toInt32(checkNumber(run, args[0], 1, args.length))];
  if (level === undefined) return failArgument(run, 1, 'bad log level');
  return write(run, level, args, 1, showForNginx);
});

function kongLevel(name: string, level: string): LuaFunction {
  return makeNative(name, (run, args) => write(run, level, args, 0, displayValue));
}

const inspect = makeNative('inspect', (run, args) => {
  return write(run, 'notice', args, 0, (_run, value, index) => {
    return `${index > 1 ? '\n' : ''}${inspectValue(run, value)}`;
  });
});

/** `kong.log(…)`, the `__call` of the table `kong.log`. */
export const kongLogCall = makeNative('log', (run, args) =>
  write(run, 'notice', args, 1, displayValue),
);

/** The functions of `kong.log`: one for each level, and `inspect`. */
export const kongLogFunctions: Readonly<Record<string, LuaFunction>> = {
  debug: kongLevel('debug', 'debug'),
  info: kongLevel('info', 'info'),
  notice: kongLevel('notice', 'notice'),
  warn: kongLevel('warn', 'warn'),
  err: kongLevel('err', 'error'),
  crit: kongLevel('crit', 'crit'),
  alert: kongLevel('alert', 'alert'),
  emerg: kongLevel('emerg', 'emerg'),
  inspect,
};
