import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { findRestrictedNames } from '@/lib/client/preview/find-restricted-names';
import type { EventHook } from '@/lib/event-hooks/schema';
import { makeLambda, makeWebhookCustom } from '@/lib/testing/factories';
import { RestrictionSummary } from './restriction-summary';

const show = (hook: EventHook) =>
  [
    ...render(<RestrictionSummary hook={hook} restricted={findRestrictedNames(hook)} />).container
      .children,
  ].map(({ textContent }) => textContent);
const lambda = (...functions: string[]) => makeLambda({ config: { functions } });

test('code that every profile lets run is said to', () => {
  expect(show(lambda('return function (data) return data.entity ~= nil end'))).toEqual([
    'Runs in every profile.',
  ]);
});

test('what some profiles refuse is told by profile, with its line', () => {
  const code = 'return function (data)\n  kong.log.notice("x")\n  os.execute("y")\nend';
  expect(show(lambda(code))).toEqual([
    'sandbox refuses kong in line 2',
    'Every profile refuses os.execute in line 3',
  ]);
});

test('of several functions the one is named', () => {
  expect(show(lambda('return function () end', 'return function () io.read() end'))).toEqual([
    'Every profile refuses io in line 1 of Function 2',
  ]);
});

test('of templates only what they may not use is told, and in which text', () => {
  const hook = makeWebhookCustom();
  const payload = { text: 'a\n{{ io.open("x") }}', ok: '{{ entity.io }}' };
  expect(show({ ...hook, config: { ...hook.config, payload } })).toEqual([
    'Templates may not use io in line 2 of payload.text',
  ]);
  expect(show(hook)).toEqual([]);
});
