import { describe, expect, test } from 'vitest';
import { toChat } from './to-chat';
import { toSpans } from './to-spans';

const slack = 'https://hooks.slack.com/services/T/B/x';

describe('toChat', () => {
  test('reads a Slack text, and its blocks in place of it', () => {
    expect(toChat(slack, { text: 'hi' })).toEqual({
      app: 'Slack',
      parts: [{ kind: 'text', text: 'hi' }],
    });
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'Alert' } },
      { type: 'section', text: { type: 'mrkdwn', text: '*down*' } },
    ];
    expect(toChat(slack, { text: 'hi', blocks })?.parts).toEqual([
      { kind: 'title', text: 'Alert' },
      { kind: 'text', text: '*down*' },
    ]);
  });

  test('knows Discord and Teams by the form of the message, at any address', () => {
    const embeds = [{ title: 'Down', fields: [{ name: 'host', value: 'a' }] }];
    expect(toChat('http://127.0.0.1/x', { content: 'hi', embeds })).toEqual({
      app: 'Discord',
      parts: [
        { kind: 'text', text: 'hi' },
        { kind: 'title', text: 'Down' },
        { kind: 'facts', facts: [{ name: 'host', value: 'a' }] },
      ],
    });
    const card = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'hi' }] };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    expect(toChat('http://127.0.0.1/x', { attachments })).toEqual({
      app: 'Teams',
      parts: [{ kind: 'text', text: 'hi' }],
    });
  });

  test('is no message elsewhere', () => {
    expect(toChat('https://example.com/', { id: 1, text: 'hi' })).toBeNull();
    expect(toChat('https://example.com/', ['hi'])).toBeNull();
  });
});

describe('toSpans', () => {
  test('reads the marks of each chat', () => {
    const bold = { style: 'bold', text: 'down' };
    expect(toSpans('*down* <https://a.example|see> &lt;b&gt;', 'Slack')).toEqual([
      bold,
      { style: 'plain', text: ' ' },
      { style: 'link', text: 'see' },
      { style: 'plain', text: ' <b>' },
    ]);
    expect(toSpans('**down** `x`', 'Discord')).toEqual([
      bold,
      { style: 'plain', text: ' ' },
      { style: 'code', text: 'x' },
    ]);
  });
});
