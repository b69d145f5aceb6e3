import { text } from './text';

const PARTS = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?/i;

/** Returns the error of a target URL, in Kong's words where Kong has any, or null (spec §1.2). */
export const checkTargetUrl = (value: string): string | null => {
  const [, scheme, authority = ''] = PARTS.exec(value) ?? [];
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  if (host === '') return 'missing host in url';
  if (scheme === undefined) return 'missing scheme in url';
  if (!/^https?$/i.test(scheme)) return 'expected http or https as scheme in url';
  if (authority.includes('@')) return 'user name and password belong in a header, not in the url';
  return URL.canParse(value) ? null : 'could not parse url';
};

/** The URL a hook sends to. */
export const targetUrl = () =>
  text().superRefine((value, context) => {
    const message = value === '' ? null : checkTargetUrl(value);
    if (message) context.addIssue({ code: 'custom', message });
  });
