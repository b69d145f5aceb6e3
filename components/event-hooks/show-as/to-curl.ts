type Target = {
  /** The base URL of the Admin API. */
  engineUrl: string;
  /** The stored hook to update; null to create one. */
  hookId: string | null;
};

/** Returns the curl command that creates or updates the hook, for a POSIX shell. */
export function toCurl(values: Record<string, unknown>, { engineUrl, hookId }: Target): string {
  const path = hookId === null ? '/event-hooks' : `/event-hooks/${hookId}`;
  return [
    `curl -X ${hookId === null ? 'POST' : 'PATCH'} ${quoteShell(engineUrl + path)}`,
    `-H ${quoteShell('Content-Type: application/json')}`,
    // In double quotes, so that the shell expands the variable.
    '-H "Kong-Admin-Token: $HOOKLINE_TOKEN"',
    `--data-raw ${quoteShell(JSON.stringify(values, null, 2))}`,
  ].join(' \\\n  ');
}

const PLAIN = /^[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*$/;

/** Quotes a string as one word of a POSIX shell. */
export function quoteShell(text: string): string {
  if (PLAIN.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
