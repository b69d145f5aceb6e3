import { expect, test } from 'vitest';
import { renderEvent } from '@/lib/client/preview/render-event';
import type { HookDraft } from '../form/hook-draft';
import { makeDraft } from '../form/make-draft';
import { findFailurePosition } from './find-failure-position';
import { toPreviewHook } from './to-preview-hook';

const context = {
  compatibility: '3.4' as const,
  profile: 'sandbox' as const,
  nowMs: 0,
  pid: 1,
  userAgent: 'Hookline/test',
};
const event = { id: '1', source: 'crud', event: 'consumers', data: {}, receivedAt: null };

/** The character of the editor's text that a draft's failure is reported at. */
const locate = (part: Partial<HookDraft>) => {
  const draft = { ...makeDraft({ compatibility: '3.4' }, { source: 'crud' }), ...part };
  const made = toPreviewHook(draft, '3.4');
  if (!made.ok) throw new Error(made.error);
  const found = findFailurePosition(draft, renderEvent(made.hook, event, context));
  if (found === null) throw new Error('the failure has no position');
  const { editor, line, column, source } = found;
  return { editor, line, at: source.split('\n')[line - 1]?.slice(column - 1, column + 5) };
};
const custom = { handler: 'webhook-custom' as const };

test('an error in a payload is reported on the line of the editor, past escapes', () => {
  const payload = [
    '{',
    '  "other": ["{{ operation }}", {"text": "none"}],',
    '  "nested": [1, {"text": "\\u00e9 \\"quoted\\" \\n {{ nobody.name }}"}]',
    '}',
  ].join('\n');
  expect(locate({ ...custom, payload })).toEqual({ editor: 'payload', line: 3, at: 'nobody' });
});

test('an error in a body keeps its line and column', () => {
  expect(locate({ ...custom, body: 'a\n  {{ nobody.name }}' })).toEqual({
    editor: 'body',
    line: 2,
    at: 'nobody',
  });
});

test('an error in a header is reported in the editor of that header', () => {
  const headers = [
    { name: 'x-a', value: 'a' },
    { name: 'x-b', value: 'b {{ nobody.name }}' },
  ];
  expect(locate({ ...custom, headers, headersFormat: true })).toEqual({
    editor: 'headers.1.value',
    line: 1,
    at: 'nobody',
  });
});

test('an error of a function is reported in its editor, where its line begins', () => {
  const functions = [
    { code: 'return function () return true end' },
    { code: 'return function (data)\n  return data.nobody.name\nend' },
  ];
  expect(locate({ handler: 'lambda', functions })).toEqual({
    editor: 'functions.1.code',
    line: 2,
    at: 'return',
  });
});
