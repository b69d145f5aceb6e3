import { nestEntries } from '@/lib/admin-api/decode/nest-entries';
import { typeValues } from '@/lib/admin-api/decode/type-values';
import { isRecord } from '@/lib/fields/is-record';
import { toCustomWebhookValues } from '../handlers/webhook-custom/to-custom-webhook';
import { type CurlRequest, parseCurl } from './parse-curl';
import { showAsStrings } from './strings';

const { warnings: words } = showAsStrings;

/** The fields of a hook, as the Admin API names them; null when the input contains none. */
export type ReadText = { values: Record<string, unknown> | null; warnings: string[] };

const none = (...warnings: string[]): ReadText => ({ values: null, warnings });
const why = (error: unknown) =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';

/**
 * Reads a hook from a curl command, JSON or YAML. `parseYaml` is a parameter because the library is
 * large and rarely needed.
 */
export function readText(text: string, parseYaml: (text: string) => unknown): ReadText {
  const written = text.trim();
  if (written === '') return none(words.empty);
  const curl = parseCurl(written);
  if (curl) return readCurl(curl);
  if (written.startsWith('{') || written.startsWith('[')) {
    try {
      return pickHook(JSON.parse(written));
    } catch (error) {
      return none(words.badJson(why(error)));
    }
  }
  try {
    return pickHook(parseYaml(written));
  } catch (error) {
    return none(words.badYaml(why(error)));
  }
}

// One hook, a page of them, or the list of a configuration file.
function pickHook(value: unknown): ReadText {
  const list = Array.isArray(value)
    ? value
    : isRecord(value)
      ? [value.data, value.event_hooks].find(Array.isArray)
      : undefined;
  const hook: unknown = list === undefined ? value : list[0];
  if (!isRecord(hook)) return none(words.notObject);
  const warnings = list !== undefined && list.length > 1 ? [words.several(list.length)] : [];
  return { values: hook, warnings };
}

const HOOKS_PATH = /\/event-hooks(?:\/[^/]*)?\/?$/;
const pathOf = (url: string) =>
  (/^[a-z]+:\/\//i.test(url) ? url.replace(/^[a-z]+:\/\/[^/?#]*/i, '') : url).replace(
    /[?#].*$/,
    '',
  );

function readCurl(curl: CurlRequest): ReadText {
  if (curl.url === null) return none(...curl.warnings, words.noUrl);
  return HOOKS_PATH.test(pathOf(curl.url)) ? readAdminCall(curl) : readReceiverCall(curl, curl.url);
}

const isContentType = ([name]: readonly [string, string]) => name.toLowerCase() === 'content-type';

// The Admin API call that creates the hook.
function readAdminCall(curl: CurlRequest): ReadText {
  const { data, form, headers } = curl;
  const warnings = [
    ...curl.warnings,
    ...headers.filter((each) => !isContentType(each)).map(([name]) => words.header(name)),
  ];
  if (form.length > 0) return { values: typeValues(nestEntries(form)), warnings };
  if (data === null) return none(...warnings, words.noBody);
  if (data.trim().startsWith('{') || headers.some(([, value]) => /json/i.test(value))) {
    try {
      const { values, warnings: more } = pickHook(JSON.parse(data));
      return { values, warnings: [...warnings, ...more] };
    } catch (error) {
      return none(...warnings, words.badJson(why(error)));
    }
  }
  return { values: typeValues(nestEntries([...new URLSearchParams(data)])), warnings };
}

// The request that the hook sends: an example from the documentation of the receiver.
function readReceiverCall(curl: CurlRequest, url: string): ReadText {
  const { method, headers, data, form, warnings } = curl;
  const content = toContent(data, form);
  const sent = headers.some(isContentType) || data === null || content.json === undefined;
  const all = sent ? headers : [...headers, ['content-type', 'application/json'] as const];
  const config = {
    url: /^[a-z]+:\/\//i.test(url) ? url : `https://${url}`,
    method,
    headers: Object.fromEntries(all),
    payload: content.json ?? content.form ?? null,
    body: content.text ?? null,
  };
  return { values: toCustomWebhookValues(config), warnings };
}

function toContent(data: string | null, form: CurlRequest['form']) {
  if (form.length > 0) return { form: Object.fromEntries(form) };
  if (data === null) return {};
  try {
    const json: unknown = JSON.parse(data);
    if (isRecord(json)) return { json };
  } catch {
    // Not JSON, so it is sent as text.
  }
  return { text: data };
}
