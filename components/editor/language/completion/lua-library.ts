import type { ScriptProfile } from '@/lib/handlers/code/script-profile';

/** A name that the sandbox provides. */
export type LibraryEntry = { name: string; signature: string; about: string };

const parse = (prefix: string, lines: string): LibraryEntry[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [signature = '', about = ''] = line.trim().split(' | ');
      const name = prefix + (/^[\w.]+/.exec(signature)?.[0] ?? '');
      return { name, signature: prefix + signature, about };
    });

const base = parse(
  '',
  `
  assert(v, message?) | Raises message when v is false or nil; else returns its arguments.
  error(message, level?) | Raises an error: the function ends, and the delivery fails.
  ipairs(list) | For loops: the items of a list, in order, up to the first nil.
  next(table, key?) | The entry after a key, in no order.
  pairs(table) | For loops: all entries of a table, in no order.
  pcall(f, ...) | Calls f; returns true and its results, or false and the error.
  select(n, ...) | The arguments from the n-th on; with "#" their number.
  tonumber(v, base?) | Converts a string to a number, or returns nil.
  tostring(v) | Converts any value to a string.
  type(v) | "nil", "boolean", "number", "string", "table", "function"; JSON null is "userdata".
  unpack(list, from?, to?) | The items of a list, as several values.
  xpcall(f, handler) | As pcall; handler receives the error.
  _VERSION | "Lua 5.1"
  _G | The globals of the sandbox.
  require(name) | Loads a module that the profile allows.
`,
);

const string = parse(
  'string.',
  `
  byte(s, i?, j?) | The bytes of s as numbers.
  char(...) | A string from bytes.
  find(s, pattern, init?, plain?) | Finds a pattern in s: first and last index, and captures.
  format(format, ...) | Formats values: %s, %d, %5.2f, %q.
  gmatch(s, pattern) | For loops: all matches of a pattern.
  gsub(s, pattern, replacement, n?) | s with matches replaced, and how many; two values.
  len(s) | Its length in bytes.
  lower(s) | In lower case, ASCII only.
  match(s, pattern, init?) | The captures of the first match, or the match.
  rep(s, n) | s n times.
  reverse(s) | Its bytes backwards.
  sub(s, i, j?) | A part, from i to j; -1 is the last byte.
  upper(s) | In upper case, ASCII only.
`,
);

const table = parse(
  'table.',
  `
  concat(list, separator?, i?, j?) | Joins the items to one string.
  insert(list, position?, value) | Inserts a value into a list.
  maxn(table) | The largest numeric key.
  remove(list, position?) | Removes an item and returns it.
  sort(list, before?) | Sorts in place.
`,
);

const math = parse(
  'math.',
  `
  abs(x) | The absolute value.
  ceil(x) | Rounded up.
  floor(x) | Rounded down.
  fmod(x, y) | The remainder of x / y.
  huge | Larger than any number.
  max(x, ...) | The largest.
  min(x, ...) | The smallest.
  modf(x) | The whole part and the rest.
  pi | 3.1415926535898
  pow(x, y) | x to the power of y.
  random(m?, n?) | A random number.
  sqrt(x) | The square root.
`,
);

const os = parse(
  'os.',
  `
  clock() | Seconds of processor time.
  date(format?, time?) | A time as text; "!%Y-%m-%dT%H:%M:%SZ" is UTC.
  difftime(later, earlier) | Seconds between.
  time(table?) | Seconds since 1970.
`,
);

const coroutine = parse(
  'coroutine.',
  `
  create(f) | Creates a coroutine.
  resume(co, ...) | Resumes it.
  running() | The running coroutine.
  status(co) | "suspended", "running", "dead".
  wrap(f) | A coroutine as a function.
  yield(...) | Suspends the running coroutine.
`,
);

const gateway = [
  ...parse('', 'print(...) | A line in the log, at level notice.'),
  ...parse(
    'table.',
    `
  clear(table) | Removes all entries.
  clone(table) | A shallow copy.
  isarray(table) | Whether it is a list.
  isempty(table) | Whether it is empty.
  new(items, entries) | A table with preallocated capacity.
  nkeys(table) | How many entries it has.
`,
  ),
  ...parse(
    'kong.log.',
    `
  debug(...) | A line in the log.
  info(...) | A line in the log.
  notice(...) | A line in the log.
  warn(...) | A line in the log.
  err(...) | A line in the log.
  inspect(...) | Logs values with their structure.
`,
  ),
  ...parse(
    'ngx.',
    `
  log(level, ...) | A line in the log; the level is ngx.ERR, ngx.WARN, ngx.NOTICE, …
  now() | The time in seconds, with milliseconds.
  time() | The time in whole seconds.
  today() | The date as text.
  utctime() | Date and time, UTC.
  escape_uri(s) | Escapes s for a URL.
  unescape_uri(s) | Unescapes s.
  null | JSON null.
  ERR | A log level.
  WARN | A log level.
  NOTICE | A log level.
  INFO | A log level.
`,
  ),
  ...parse(
    'bit.',
    'band(x, ...) | Bitwise and.\nbor(x, ...) | Bitwise or.\nbxor(x, ...) | Bitwise exclusive or.',
  ),
];

const SANDBOX = [...base, ...string, ...table, ...math, ...os, ...coroutine];

/** The library of a profile (spec §5.9). */
export const listLibrary = (profile: ScriptProfile): readonly LibraryEntry[] =>
  profile === 'sandbox' ? SANDBOX : [...SANDBOX, ...gateway];

const GATEWAY_ROOTS = ['print', 'kong', 'ngx', 'bit', 'jit'];
const ABSENT =
  'load loadstring loadfile dofile setmetatable getmetatable rawget rawset rawequal rawlen io debug package module newproxy getfenv setfenv collectgarbage gcinfo';

const ROOTS = new Set([
  ...listLibrary('lax').map(({ name }) => name.split('.')[0] ?? name),
  ...GATEWAY_ROOTS,
  ...ABSENT.split(' '),
]);

/** Whether Lua or a gateway has a global of that name, available to scripts or not. */
export const isLibraryName = (name: string): boolean => ROOTS.has(name);

/** Names that every template has in addition to the fields of the event (spec §6). */
export const TEMPLATE_NAMES =
  'context template blocks layout view escape output cache compile compile_string process process_string parse parse_string render render_string source event'.split(
    ' ',
  );

export const KEYWORDS =
  'and break do else elseif end false for function goto if in local nil not or repeat return then true until while'.split(
    ' ',
  );
