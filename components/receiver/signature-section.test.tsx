import { expect, test } from 'vitest';
import { listSigners } from './signature-section';

const inboxUrl = 'http://127.0.0.1:8001/receive/abc';
const hook = (id: string, url: string, has_secret = true) => ({
  id,
  config: { url },
  has_secret,
  label: null,
  handler: 'webhook' as const,
});

test('hooks with a secret that send to an inbox may have signed a request, the known sender first', () => {
  const hooks = [
    hook('below', `${inboxUrl}/slack?a=1`),
    hook('bare', inboxUrl, false),
    hook('other', `${inboxUrl}d`),
    hook('moved', 'https://example.com'),
  ];
  const ids = (sender: string | null) => listSigners(hooks, inboxUrl, sender).map(({ id }) => id);
  expect(ids(null)).toEqual(['below']);
  expect(ids('moved')).toEqual(['moved', 'below']);
  expect(ids('bare')).toEqual(['below']);
});
