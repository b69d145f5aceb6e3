import { quoteShell } from './quote-shell';

type Target = {
  /** Where the gateway's API is served. */
  engineUrl: string;
  /** Of a hook that is stored: it is changed, not made. */
  hookId: string | null;
};

/** The call that makes the hook, or gives a stored one these values, for a POSIX shell. */
export function toCurl(values: Record<string, unknown>, { engineUrl, hookId }: Target): string {
  const path = hookId === null ? '/event-hooks' : `/event-hooks/${hookId}`;
  return [
    `curl -X ${hookId === null ? 'POST' : 'PATCH'} ${quoteShell(engineUrl + path)}`,
    `-H ${quoteShell('Content-Type: application/json')}`,
    // Double quotes: the shell is to put the token in.
    '-H "Kong-Admin-Token: $HOOKLINE_TOKEN"',
    `--data-raw ${quoteShell(JSON.stringify(values, null, 2))}`,
  ].join(' \\\n  ');
}
