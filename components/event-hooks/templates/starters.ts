import type { Starter } from './starter';

// Raw output, {* *}: a payload is encoded as JSON after it is rendered, and {{ }} would insert &amp;
// for an ampersand. Events of other sources than crud may have no entity.
const KIND =
  '{* (event:match("^[^:]+"):gsub("s$", ""):gsub("_", " "):gsub("^%l", string.upper)) *}';
const NAME = '{* entity.username or entity.name or entity.id or "" *}';
const orSource = (sentence: string) =>
  `{% if entity and operation then %}${sentence}{% else %}{* source *} {* event *}{% end %}`;
/** `Consumer created` */
const TITLE = orSource(`${KIND} {* operation *}d`);
/** `Consumer arya was created` */
const SENTENCE = orSource(`${KIND} ${NAME} was {* operation *}d`);
const ENTITY = `{% if entity then %}${NAME}{% end %}`;
const KEY = '{* source *}/{* event *}/{% if entity then %}{* entity.id *}{% end %}';

/** The templates, in the order in which they are listed. */
export const STARTERS: readonly Starter[] = [
  {
    id: 'slack',
    name: 'Slack',
    fillIn: 'URL: create an incoming webhook in Slack under your app, Incoming Webhooks.',
    url: 'https://hooks.slack.com/services/T00000000/B00000000/your-own-token',
    payload: {
      // Slack interprets this text, so it contains no names: <!channel> would notify everybody.
      text: TITLE,
      blocks: [
        { type: 'section', text: { type: 'plain_text', text: SENTENCE } },
        { type: 'context', elements: [{ type: 'plain_text', text: `Kong, ${KEY}` }] },
      ],
    },
  },
  {
    id: 'teams',
    name: 'Microsoft Teams',
    fillIn:
      'URL: create the workflow “Post to a channel when a webhook request is received” in Teams under the channel, Workflows.',
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
              { type: 'TextBlock', text: TITLE, weight: 'Bolder', size: 'Medium', wrap: true },
              {
                type: 'FactSet',
                facts: [
                  { title: 'Entity', value: ENTITY },
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
    fillIn:
      'URL: create a webhook in Discord under the channel, Edit Channel, Integrations, Webhooks.',
    url: 'https://discord.com/api/webhooks/000000000000000000/your-own-token',
    payload: {
      username: 'Kong',
      content: `${SENTENCE}\n-# ${KEY}`,
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
        summary: SENTENCE,
        source: 'kong',
        severity: 'warning',
        component: '{* source *}',
        class: '{* event *}',
        custom_details: { operation: '{* operation *}', entity: ENTITY },
      },
    },
  },
  {
    id: 'opsgenie',
    name: 'Opsgenie',
    fillIn:
      'Authorization: GenieKey followed by the key of an API integration. In Europe the host is api.eu.opsgenie.com.',
    url: 'https://api.opsgenie.com/v2/alerts',
    headers: [{ name: 'Authorization', value: 'GenieKey your-api-key' }],
    payload: {
      message: SENTENCE,
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
      'URL: the host of your site. project.key: the key of your project. Authorization: Basic followed by email:token in base64.',
    url: 'https://your-site.atlassian.net/rest/api/2/issue',
    headers: [{ name: 'Authorization', value: 'Basic your-email-and-token-in-base64' }],
    payload: {
      fields: {
        project: { key: 'OPS' },
        issuetype: { name: 'Task' },
        // Jira rejects a summary of several lines.
        summary: '{* ((source .. " " .. event):gsub("%s+", " ")) *}',
        description: `${SENTENCE}\n\n${KEY}`,
        labels: ['kong'],
      },
    },
  },
  {
    id: 'telegram',
    name: 'Telegram',
    fillIn: 'URL: the token of your bot, from @BotFather. chat_id: your channel.',
    url: 'https://api.telegram.org/bot000000000:your-own-token/sendMessage',
    payload: {
      chat_id: '@your_channel',
      text: `${SENTENCE}\n${KEY}`,
      link_preview_options: { is_disabled: true },
    },
  },
  {
    id: 'json',
    name: 'Generic JSON',
    fillIn: 'URL: your receiver.',
    url: 'https://example.com/your-receiver',
    payload: {
      source: '{* source *}',
      event: '{* event *}',
      operation: '{* operation *}',
      id: '{% if entity then %}{* entity.id *}{% end %}',
      name: ENTITY,
      text: SENTENCE,
    },
  },
];
