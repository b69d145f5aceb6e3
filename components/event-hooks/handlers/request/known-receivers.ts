import { RECEIVE_PATH } from '@/lib/receiver/inbox-token';
import { toHost } from './request-config';

// Part of a host name, by which a service of many hosts is known.
const SERVICES: readonly (readonly [part: string, name: string])[] = [
  ['hooks.slack.com', 'Slack'],
  ['logic.azure.com', 'Microsoft Teams'],
  ['webhook.office.com', 'Microsoft Teams'],
  ['discord.com', 'Discord'],
  ['events.pagerduty.com', 'PagerDuty'],
  ['opsgenie.com', 'Opsgenie'],
  ['atlassian.net', 'Jira'],
  ['api.telegram.org', 'Telegram'],
];

/** Returns the service a URL belongs to ("Slack"), else its host; null while there is no host. */
export function nameReceiver(url = ''): string | null {
  const host = toHost(url);
  if (host === '') return null;
  if (new URL(url).pathname.startsWith(RECEIVE_PATH)) return 'Receiver';
  const known = SERVICES.find(([part]) => host === part || host.endsWith(`.${part}`));
  return known?.[1] ?? host;
}
