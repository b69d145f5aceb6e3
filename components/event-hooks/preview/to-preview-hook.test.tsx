import { expect, test } from 'vitest';
import { makeDraft } from '../form/make-draft';
import { toPreviewHook, UNSET_URL } from './to-preview-hook';

const draft = { ...makeDraft({ compatibility: '3.4' }, { source: 'crud' }), snooze: 'nonsense' };

test('a draft without a URL, or with an invalid value that is not sent, can be previewed', () => {
  expect(toPreviewHook(draft, '3.4')).toMatchObject({
    ok: true,
    hook: { handler: 'webhook', source: 'crud', config: { url: UNSET_URL, secret: null } },
  });
});

test('the error of a draft that cannot be previewed is returned', () => {
  const broken = { ...draft, handler: 'webhook-custom' as const, payload: '{' };
  expect(toPreviewHook(broken, '3.4')).toMatchObject({
    ok: false,
    error: expect.stringContaining('JSON'),
  });
  expect(toPreviewHook({ ...draft, url: 'ftp://x' }, '3.4')).toMatchObject({
    ok: false,
    error: expect.stringMatching(/./),
  });
});

test('the gates of the draft are kept where they are valid', () => {
  const gated = { ...draft, snooze: '60 s', onChange: true };
  expect(toPreviewHook(gated, '3.4')).toMatchObject({ hook: { snooze: 60, on_change: true } });
  expect(toPreviewHook(draft, '3.4')).toMatchObject({ hook: { snooze: null } });
});
