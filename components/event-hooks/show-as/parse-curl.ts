import { splitShell } from './split-shell';
import { showAsStrings } from './strings';

const { warnings: words } = showAsStrings;

/** The request that a curl command sends, and a warning for each ignored part of it. */
export type CurlRequest = {
  url: string | null;
  method: string;
  headers: [name: string, value: string][];
  /** The body as written, several parts joined. */
  data: string | null;
  form: [name: string, value: string][];
  warnings: string[];
};

const DATA = ['-d', '--data', '--data-raw', '--data-ascii', '--data-binary', '--json'];
const LONG_OF: Record<string, string> = {
  '-X': '--request',
  '-H': '--header',
  '-d': '--data',
  '-F': '--form',
  '-u': '--user',
  '-A': '--user-agent',
  '-m': '--max-time',
  '-o': '--output',
  '-b': '--cookie',
  '-e': '--referer',
  '-w': '--write-out',
  '-x': '--proxy',
};
const WITH_VALUE = new Set([
  ...Object.values(LONG_OF),
  ...DATA,
  '--data-urlencode',
  '--form-string',
  '--url',
  '--connect-timeout',
  '--cacert',
  '--cert',
  '--key',
]);
// Options that do not change the request.
const SILENT = new Set([
  '--silent',
  '--show-error',
  '--include',
  '--fail',
  '--location',
  '--compressed',
  '--verbose',
  '--insecure',
  '--max-time',
  '--output',
  '--write-out',
  '--connect-timeout',
  '--http1.1',
  '--http2',
  '--globoff',
]);
const SILENT_LETTERS = /^-[sSifLvkgn#]+$/;

/** Parses a curl command; returns null for any other text. */
export function parseCurl(line: string): CurlRequest | null {
  const shell = splitShell(line.trim().replace(/^[$#]\s+(?=curl\b)/, ''));
  const [program, ...args] = shell.words;
  if (program === undefined || !/^(?:.*\/)?curl(?:\.exe)?$/.test(program)) return null;
  const request: Building = {
    url: null,
    method: 'GET',
    headers: [],
    data: null,
    form: [],
    warnings: shell.warnings,
    explicit: null,
  };
  for (const { name, value } of toOptions(args, request.warnings)) apply(request, name, value);
  const sends = request.data !== null || request.form.length > 0;
  const { explicit, ...rest } = request;
  return { ...rest, method: explicit ?? (sends ? 'POST' : 'GET') };
}

type Option = { name: string | null; value: string };

// Handles `-XPOST`, `-X POST`, `--request=POST` and arguments without an option.
function toOptions(args: readonly string[], warnings: string[]): Option[] {
  const options: Option[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('-') || arg === '-') {
      options.push({ name: null, value: arg });
      continue;
    }
    const { name, inline } = splitOption(arg);
    if (!WITH_VALUE.has(name)) options.push({ name, value: '' });
    else if (inline !== null) options.push({ name, value: inline });
    else if (at + 1 >= args.length) warnings.push(words.needsValue(arg));
    else {
      at += 1;
      options.push({ name, value: args[at] ?? '' });
    }
  }
  return options;
}

function splitOption(arg: string): { name: string; inline: string | null } {
  if (arg.startsWith('--')) {
    const equals = arg.indexOf('=');
    const name = equals < 0 ? arg : arg.slice(0, equals);
    return WITH_VALUE.has(name) && equals >= 0
      ? { name, inline: arg.slice(equals + 1) }
      : { name: arg, inline: null };
  }
  const long = LONG_OF[arg.slice(0, 2)];
  if (long === undefined) return { name: arg, inline: null };
  return { name: long, inline: arg.length > 2 ? arg.slice(2) : null };
}

type Building = CurlRequest & { explicit: string | null };

function apply(request: Building, name: string | null, value: string): void {
  const { headers, form, warnings } = request;
  if (name === null || name === '--url') {
    if (request.url === null) request.url = value;
    else warnings.push(words.extra(value));
  } else if (name === '--request') request.explicit = value.toUpperCase();
  else if (name === '--header') addHeader(headers, value);
  else if (name === '--user-agent') headers.push(['user-agent', value]);
  else if (name === '--user') {
    headers.push(['authorization', `Basic ${toBase64(value)}`]);
    warnings.push(words.user);
  } else if (name === '--data-urlencode') addData(request, encodeData(value));
  else if (DATA.includes(name)) {
    if (name === '--json') addHeader(headers, 'content-type: application/json');
    if (name !== '--data-raw' && value.startsWith('@')) warnings.push(words.file(value));
    else addData(request, value, name === '--json' ? '' : '&');
  } else if (name === '--form' || name === '--form-string') addField(form, name, value, warnings);
  else if (name === '--insecure' || SILENT.has(name) || SILENT_LETTERS.test(name)) return;
  else warnings.push(words.option(name));
}

function addHeader(headers: CurlRequest['headers'], written: string): void {
  const colon = written.indexOf(':');
  const name = (colon < 0 ? written.replace(/;$/, '') : written.slice(0, colon)).trim();
  if (name !== '') headers.push([name, colon < 0 ? '' : written.slice(colon + 1).trim()]);
}

function addData(request: Building, value: string, join = '&'): void {
  request.data = request.data === null ? value : `${request.data}${join}${value}`;
}

function addField(form: CurlRequest['form'], option: string, value: string, warnings: string[]) {
  const equals = value.indexOf('=');
  const [name, content] = [value.slice(0, Math.max(0, equals)), value.slice(equals + 1)];
  if (equals <= 0) warnings.push(words.option(`${option} ${value}`));
  else if (option === '--form' && /^[@<]/.test(content)) warnings.push(words.file(content));
  else form.push([name, content]);
}

function encodeData(value: string): string {
  const equals = value.indexOf('=');
  if (equals < 0) return encodeURIComponent(value);
  const name = value.slice(0, equals);
  return `${name === '' ? '' : `${name}=`}${encodeURIComponent(value.slice(equals + 1))}`;
}

const toBase64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
