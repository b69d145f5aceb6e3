/** What of a request's path follows the address of its inbox; `/` when nothing does. */
export function toInboxPath(pathAndQuery: string, token: string): string {
  const at = pathAndQuery.indexOf(token);
  const rest = at < 0 ? pathAndQuery : pathAndQuery.slice(at + token.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}
