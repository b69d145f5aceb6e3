export type ChatApp = 'Slack' | 'Teams' | 'Discord';
/** The content of a chat message, without its design. */
export type ChatMessage = { app: ChatApp; parts: ChatPart[] };
export type ChatPart =
  | { kind: 'title' | 'text' | 'note' | 'button'; text: string }
  | { kind: 'facts'; facts: { name: string; value: string }[] };

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : isFields(value) ? textOf(value.text) : '';

const say = (kind: 'title' | 'text' | 'note' | 'button', value: unknown): ChatPart[] => {
  const text = textOf(value);
  return text === '' ? [] : [{ kind, text }];
};
const list = (facts: { name: string; value: string }[]): ChatPart[] =>
  facts.length === 0 ? [] : [{ kind: 'facts', facts }];

const slackBlock = (block: Fields): ChatPart[] => {
  if (block.type === 'header') return say('title', block.text);
  if (block.type === 'context') return listOf(block.elements).flatMap((each) => say('note', each));
  if (block.type === 'actions')
    return listOf(block.elements).flatMap((each) => say('button', each.text));
  return [...say('text', block.text), ...listOf(block.fields).flatMap((each) => say('text', each))];
};

const slack = (value: Fields): ChatPart[] => {
  const blocks = listOf(value.blocks).flatMap(slackBlock);
  const attached = listOf(value.attachments).flatMap((each) => [
    ...say('text', each.pretext),
    ...say('title', each.title),
    ...say('text', each.text),
    ...listOf(each.blocks).flatMap(slackBlock),
    ...list(
      listOf(each.fields).map((field) => ({
        name: textOf(field.title),
        value: textOf(field.value),
      })),
    ),
    ...say('note', each.footer),
  ]);
  return [...(blocks.length > 0 ? blocks : say('text', value.text)), ...attached];
};

const discord = (value: Fields): ChatPart[] => [
  ...say('text', value.content),
  ...listOf(value.embeds).flatMap((each) => [
    ...say('title', each.title),
    ...say('text', each.description),
    ...list(
      listOf(each.fields).map((field) => ({
        name: textOf(field.name),
        value: textOf(field.value),
      })),
    ),
    ...say('note', each.footer),
  ]),
];

const factsOf = (value: unknown): ChatPart[] =>
  list(
    listOf(value).map((fact) => ({
      name: textOf(fact.title ?? fact.name),
      value: textOf(fact.value),
    })),
  );

const cardElement = (element: Fields): ChatPart[] => {
  if (element.type === 'TextBlock')
    return say(
      element.weight === 'Bolder' || element.style === 'heading' ? 'title' : 'text',
      element.text,
    );
  if (element.type === 'FactSet') return factsOf(element.facts);
  return [...listOf(element.items), ...listOf(element.columns)].flatMap(cardElement);
};

const teams = (value: Fields): ChatPart[] => {
  const cards = listOf(value.attachments)
    .map(({ content }) => content)
    .filter(isFields);
  const adaptive = (value.type === 'AdaptiveCard' ? [value] : cards).flatMap((card) => [
    ...listOf(card.body).flatMap(cardElement),
    ...listOf(card.actions).flatMap((action) => say('button', action.title)),
  ]);
  const sections = listOf(value.sections).flatMap((section) => [
    ...say('title', section.activityTitle),
    ...say('note', section.activitySubtitle),
    ...say('text', section.text),
    ...factsOf(section.facts),
  ]);
  return [...say('title', value.title), ...say('text', value.text), ...sections, ...adaptive];
};

const READERS = { Slack: slack, Teams: teams, Discord: discord };

/** Finds the chat app by the host of the URL, else by the format of the message. */
const findApp = (url: string, value: Fields): ChatApp | null => {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (host === 'hooks.slack.com') return 'Slack';
  if (/(^|\.)discord(app)?\.com$/.test(host)) return 'Discord';
  if (/(^|\.)(webhook\.office\.com|logic\.azure\.com|powerplatform\.com)$/.test(host))
    return 'Teams';
  if (Array.isArray(value.embeds) || typeof value.content === 'string') return 'Discord';
  if (value['@type'] === 'MessageCard' || value.type === 'AdaptiveCard') return 'Teams';
  if (listOf(value.attachments).some(({ contentType }) => contentType !== undefined))
    return 'Teams';
  return Array.isArray(value.blocks) || Object.keys(value).join() === 'text' ? 'Slack' : null;
};

/** Parses a payload as a message of Slack, Teams or Discord. Returns null when it is not one. */
export function toChat(url: string, value: unknown): ChatMessage | null {
  if (!isFields(value)) return null;
  const app = findApp(url, value);
  return app === null ? null : { app, parts: READERS[app](value) };
}
