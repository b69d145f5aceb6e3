import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { findRestrictedNames } from '@/lib/client/preview/find-restricted-names';
import type { EventHook } from '@/lib/event-hooks/schema';
import { makeLambda, makeWebhookCustom } from '@/lib/testing/factories';
import { RestrictionSummary } from './restriction-summary';

const show = (hook: EventHook, failed = false) =>
  [
    ...render(
      <RestrictionSummary hook={hook} failed={failed} restricted={findRestrictedNames(hook)} />,
    ).container.children,
  ].map(({ textContent }) => textContent);
const lambda = (...functions: string[]) => makeLambda({ config: { functions } });

test('code that works in every sandbox profile is reported as such, but not beside a failure', () => {
  expect(show(lambda('return function (data) return data.entity ~= nil end'))).toEqual([
    'Works in all sandbox profiles.',
  ]);
  expect(show(lambda('return function (data) return data.entity.name end'), true)).toEqual([]);
});

test('names are listed by the profiles that lack them, with their lines', () => {
  const code = 'return function (data)\n  kong.log.notice("x")\n  os.execute("y")\nend';
  expect(show(lambda(code))).toEqual([
    'Not available in the sandbox profile: kong (line 2)',
    'Not available in any sandbox profile: os.execute (line 3)',
  ]);
});

test('with several functions the function is named', () => {
  expect(show(lambda('return function () end', 'return function () io.read() end'))).toEqual([
    'Not available in any sandbox profile: io (line 1 of Function 2)',
  ]);
});

test('of templates only restricted names are listed, with the template they are in', () => {
  const hook = makeWebhookCustom();
  const payload = { text: 'a\n{{ io.open("x") }}', ok: '{{ entity.io }}' };
  expect(show({ ...hook, config: { ...hook.config, payload } })).toEqual([
    'Not available in templates: io (line 2 of payload.text)',
  ]);
  expect(show(hook)).toEqual([]);
});
