import { expect, test } from 'vitest';
import { makeDraft } from '../form/make-draft';
import { NO_ADDRESS, toPreviewHook } from './to-preview-hook';

const draft = { ...makeDraft({ compatibility: '3.4' }, { source: 'crud' }), snooze: 'nonsense' };

test('a draft without an address, or with another mistake that is not sent, can be previewed', () => {
  expect(toPreviewHook(draft, '3.4')).toMatchObject({
    ok: true,
    hook: { handler: 'webhook', source: 'crud', config: { url: NO_ADDRESS, secret: null } },
  });
});

test('what no request can be made of is named', () => {
  const broken = { ...draft, handler: 'webhook-custom' as const, payload: '{' };
  expect(toPreviewHook(broken, '3.4')).toMatchObject({
    ok: false,
    complaint: expect.stringContaining('JSON'),
  });
  expect(toPreviewHook({ ...draft, url: 'ftp://x' }, '3.4')).toMatchObject({
    ok: false,
    complaint: expect.stringMatching(/./),
  });
});
