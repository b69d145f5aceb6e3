import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderEvent, toFailure } from '@/lib/client/preview/render-event';
import type { TextTrace } from '@/lib/handlers/prepared';
import { makeLambda, makeWebhookCustom } from '@/lib/testing/factories';
import { LambdaView } from './lambda-view';
import { TracedView } from './traced-view';

const event = {
  id: '1',
  source: 'crud',
  event: 'consumers',
  data: { operation: 'create', entity: { username: 'Ann' } },
  receivedAt: null,
};
const context = {
  compatibility: '3.4' as const,
  profile: 'sandbox' as const,
  nowMs: 0,
  pid: 1,
  userAgent: 'Hookline/test',
};
const goTo = (step: number) =>
  fireEvent.change(screen.getByRole('slider', { name: 'Steps' }), { target: { value: step - 1 } });

test('the steps of each template are told with values, output, place and what they used', async () => {
  const hook = makeWebhookCustom();
  const traces: TextTrace[] = [];
  const payload = {
    text: 'Hi {{ entity.username }}',
    kind: '{% if operation == "x" then %}{% end %}',
  };
  renderEvent(
    { ...hook, source: 'crud', event: null, config: { ...hook.config, payload } },
    event,
    context,
    traces,
  );
  render(
    <TracedView traces={traces} eventId="1" failed={false}>
      <p>the request</p>
    </TracedView>,
  );
  expect(screen.getByText('the request')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Steps' }));
  const steps = within(screen.getByRole('region', { name: 'Steps' }));
  expect(steps.getByText('payload.text, Step 1 of 3, line 1')).toBeTruthy();
  goTo(2);
  expect(steps.getByText('read entity.username')).toBeTruthy();
  expect(steps.getByText('"Ann"')).toBeTruthy();
  expect(steps.getByText('Ann')).toBeTruthy();
  const figure = steps.getByRole('figure', { name: 'Source of the step' });
  expect(figure.querySelector('mark')?.textContent).toBe('e');
  expect(
    steps.getByText(
      /^This step: \d+ instructions?, \d+ B\. So far: <0\.1 % of the instruction budget, <0\.1 % of the memory limit\.$/,
    ),
  ).toBeTruthy();
  goTo(3);
  expect(steps.getByText('payload.kind, Step 3 of 3, line 1')).toBeTruthy();
  expect(steps.getByText('not taken')).toBeTruthy();
});

test('the steps of a function are told with what each used', () => {
  const functions = [
    'return function (data)\n  local name = data.entity.username\n  return true\nend',
  ];
  const hook = makeLambda({ config: { functions } });
  const rendering = renderEvent({ ...hook, source: 'crud', event: null }, event, context, []);
  if (rendering.kind !== 'ran') throw new Error('it did not run');
  render(
    <LambdaView
      run={rendering.run}
      functions={functions}
      failure={toFailure(rendering)}
      position={null}
    />,
  );
  goTo(2);
  expect(screen.getByText(/Step 2 of 3, line 2/)).toBeTruthy();
  expect(screen.getByText('set name')).toBeTruthy();
  expect(screen.getByText(/^This step: \d+ instructions?/)).toBeTruthy();
});

test('the steps of a failed function open at the one that failed, and name what is nil', () => {
  const functions = [
    'return function (data)\n  local name = data.entity.username\n  return data.old_entity.username == name\nend',
  ];
  const hook = makeLambda({ config: { functions } });
  const rendering = renderEvent({ ...hook, source: 'crud', event: null }, event, context, []);
  if (rendering.kind !== 'ran') throw new Error('it did not run');
  render(
    <LambdaView
      run={rendering.run}
      functions={functions}
      failure={toFailure(rendering)}
      position={null}
    />,
  );
  expect(screen.getByText(/Step 3 of 3, line 3/)).toBeTruthy();
  expect(screen.getByText('read data.old_entity.username')).toBeTruthy();
  expect(screen.getByText('nil (data.old_entity is nil)')).toBeTruthy();
  goTo(2);
  expect(screen.getByText(/Step 2 of 3, line 2/)).toBeTruthy();
});

test('a lambda that returns a table fails, and its result is shown', () => {
  const functions = ['return function (data)\n  return { hello = "x" }\nend'];
  const hook = makeLambda({ config: { functions } });
  const rendering = renderEvent({ ...hook, source: 'crud', event: null }, event, context, []);
  if (rendering.kind !== 'ran') throw new Error('it did not run');
  render(
    <LambdaView
      run={rendering.run}
      functions={functions}
      failure={toFailure(rendering)}
      position={null}
    />,
  );
  expect(screen.getByText('Fails')).toBeTruthy();
  expect(
    screen.getByText('The function returned {"hello":"x"}; only true counts as success.'),
  ).toBeTruthy();
  expect(screen.getByText('Result')).toBeTruthy();
  expect(screen.getByText(/Step 2 of 2, line 2/)).toBeTruthy();
});
