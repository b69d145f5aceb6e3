import { isFramingHeader } from '@/lib/fields/framing-headers';
import type { PreparedRequest, Unprepared } from '../prepared';

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
// The characters HTTP allows in a header value: visible ASCII, Latin-1 and tab.
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const unprepared = (phase: string, message: string): Unprepared => ({
  kind: 'unprepared',
  phase,
  message,
});

const vetUrl = (text: string): Unprepared | null => {
  if (!URL.canParse(text)) return unprepared('url', `The URL ${text} cannot be parsed.`);
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return unprepared('url', `The URL must begin with http or https, not ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    return unprepared(
      'url',
      'The URL carries a user name or password, which would show in every log: put them in an authorization header.',
    );
  }
  return null;
};

/**
 * Returns why a request cannot be sent, or null. The HTTP client accepts every request that passes;
 * without this check, a header with a line break would be an internal error at delivery.
 */
export const vetRequest = (request: PreparedRequest): Unprepared | null => {
  const wrongUrl = vetUrl(request.url);
  if (wrongUrl !== null) return wrongUrl;
  if (!TOKEN.test(request.method)) {
    return unprepared('method', `${JSON.stringify(request.method)} is not an HTTP method.`);
  }
  for (const [name, value] of Object.entries(request.headers)) {
    if (!TOKEN.test(name)) {
      return unprepared('headers', `${JSON.stringify(name)} is not a valid header name.`);
    }
    if (!VALUE.test(value)) {
      return unprepared(
        'headers',
        `The value of header ${name} contains a character that HTTP headers cannot carry.`,
      );
    }
    if (isFramingHeader(name)) {
      return unprepared(
        'headers',
        `Header ${name} belongs to the connection and cannot be set by a hook.`,
      );
    }
  }
  return null;
};
