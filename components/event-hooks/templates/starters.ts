import type { Starter } from './starter';

// Raw output, {* *}: a payload is encoded as JSON after it is rendered, and {{ }} would put &amp;
// into what people read. Every name is looked for first, since not every event has an entity.
const WHAT = '{* source *} {* event *}{% if operation then %}: {* operation *}{% end %}';
const NAME = '{* entity.username or entity.name or entity.id *}';
const WHICH = `{% if entity then %}${NAME}{% end %}`;
// Blanks before {% are not part of the output, so this one stands after it.
const LINE = `${WHAT}{% if entity then %} ${NAME}{% end %}`;
const KEY = '{* source *}/{* event *}/{% if entity then %}{* entity.id *}{% end %}';

/** The templates to start from, in the order they are offered. */
export const STARTERS: readonly Starter[] = [
  {
    id: 'slack',
    name: 'Slack',
    fillIn: 'The address of an incoming webhook: Slack, your app, Incoming Webhooks.',
    url: 'https://hooks.slack.com/services/T00000000/B00000000/your-own-token',
    payload: {
      text: '{* source *} {* event *}',
      // Plain text: a name such as <!channel> calls nobody.
      blocks: [
        { type: 'section', text: { type: 'plain_text', text: LINE } },
        { type: 'context', elements: [{ type: 'plain_text', text: `Kong, ${KEY}` }] },
      ],
    },
  },
  {
    id: 'teams',
    name: 'Microsoft Teams',
    fillIn:
      'The address of a workflow “Post to a channel when a webhook request is received”: Teams, the channel, Workflows.',
    url: 'https://your-environment.logic.azure.com/workflows/your-workflow/triggers/manual/paths/invoke',
    payload: {
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
            type: 'AdaptiveCard',
            version: '1.4',
            body: [
              { type: 'TextBlock', text: WHAT, weight: 'Bolder', size: 'Medium', wrap: true },
              {
                type: 'FactSet',
                facts: [
                  { title: 'Which', value: WHICH },
                  { title: 'Key', value: KEY },
                ],
              },
            ],
          },
        },
      ],
    },
  },
  {
    id: 'discord',
    name: 'Discord',
    fillIn: 'The address of a webhook: the channel, Edit Channel, Integrations, Webhooks.',
    url: 'https://discord.com/api/webhooks/000000000000000000/your-own-token',
    payload: {
      username: 'Kong',
      content: LINE,
      allowed_mentions: { parse: [] },
    },
  },
  {
    id: 'pagerduty',
    name: 'PagerDuty Events v2',
    fillIn: 'routing_key: the integration key of an Events API v2 integration of your service.',
    url: 'https://events.pagerduty.com/v2/enqueue',
    payload: {
      routing_key: 'your-integration-key',
      event_action: 'trigger',
      dedup_key: KEY,
      payload: {
        summary: LINE,
        source: 'kong',
        severity: 'warning',
        component: '{* source *}',
        class: '{* event *}',
        custom_details: { operation: '{* operation *}', which: WHICH },
      },
    },
  },
  {
    id: 'opsgenie',
    name: 'Opsgenie',
    fillIn:
      'Authorization: the key of an API integration after GenieKey. In Europe the host is api.eu.opsgenie.com.',
    url: 'https://api.opsgenie.com/v2/alerts',
    headers: [{ name: 'Authorization', value: 'GenieKey your-api-key' }],
    payload: {
      message: LINE,
      alias: KEY,
      source: 'Kong',
      priority: 'P3',
      tags: ['kong', '{* source *}'],
      details: { event: '{* event *}', operation: '{* operation *}' },
    },
  },
  {
    id: 'jira',
    name: 'Jira',
    fillIn:
      'The host of your site, the key of the project, and Authorization: Basic with base64 of email:token.',
    url: 'https://your-site.atlassian.net/rest/api/2/issue',
    headers: [{ name: 'Authorization', value: 'Basic your-email-and-token-in-base64' }],
    payload: {
      fields: {
        project: { key: 'OPS' },
        issuetype: { name: 'Task' },
        // A summary is one line.
        summary: '{* ((source .. " " .. event):gsub("%s+", " ")) *}',
        description: `${LINE}\n\n${KEY}`,
        labels: ['kong'],
      },
    },
  },
  {
    id: 'telegram',
    name: 'Telegram',
    fillIn: 'The token of your bot in the address, from @BotFather, and chat_id.',
    url: 'https://api.telegram.org/bot000000000:your-own-token/sendMessage',
    payload: {
      chat_id: '@your_channel',
      text: LINE,
      link_preview_options: { is_disabled: true },
    },
  },
  {
    id: 'json',
    name: 'Generic JSON',
    fillIn: 'The address, and whatever else the receiver wants to see.',
    url: 'https://example.com/your-receiver',
    payload: {
      source: '{* source *}',
      event: '{* event *}',
      operation: '{* operation *}',
      id: '{% if entity then %}{* entity.id *}{% end %}',
      name: WHICH,
      text: LINE,
    },
  },
];
