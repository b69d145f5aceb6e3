import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { beforeAll, expect, test } from 'vitest';
import { listSources } from '@/lib/event-hooks/sources/catalogue';
import { type FakeApi, renderScreen } from '@/lib/testing/screens/render-screen';
import { EventPreview } from '../form/event-preview';
import type { HookDraft } from '../form/hook-draft';
import { makeDraft } from '../form/make-draft';
import { TriggerFields } from '../form/trigger-fields';

beforeAll(() => {
  Element.prototype.scrollIntoView ??= () => {};
});

const recorded = {
  id: '0193d8a0-0000-7000-8000-000000000001',
  source: 'crud',
  event: 'consumers:create',
  origin: 'api',
  idempotency_key: null,
  received_at: '2024-12-18T18:41:35.000Z',
  data: { operation: 'create', schema: 'consumers', entity: { username: 'bran' } },
};

const settings = {
  compatibility: '3.4',
  lenient_sources: false,
  retention_days: 30,
  untrusted_lua: 'default',
};

// A part of the catalogue: a simulated page is slow with hundreds of rows.
const ENTITIES = ['consumers', 'routes', 'keyauth_credentials', 'licenses'];
const sources = listSources().map((source) => ({
  ...source,
  events: source.events.filter(
    ({ name }) => source.name !== 'crud' || ENTITIES.includes(name.split(':')[0] ?? ''),
  ),
}));

const answers: FakeApi = ({ path, query }) => {
  if (path === '/api/sources') return { data: sources };
  if (path === '/api/settings') return settings;
  const asked = `${query.get('source')} ${query.get('event')}`;
  return { data: asked === 'crud consumers:create' ? [recorded] : [], next: null };
};

function Harness({ start }: { start: { source?: string; event?: string } }) {
  const form = useForm<HookDraft>({ defaultValues: makeDraft({ compatibility: '3.4' }, start) });
  const [source, event] = useWatch({ control: form.control, name: ['source', 'event'] });
  return (
    <FormProvider {...form}>
      <TriggerFields />
      <EventPreview />
      <output>{`${source} ${event}`}</output>
    </FormProvider>
  );
}

const setup = (start = {}, api: FakeApi = answers) => renderScreen(<Harness start={start} />, api);
const opener = () => screen.getByRole('button', { name: 'Browse events' });
const chosen = () => screen.getByText((_, element) => element?.tagName === 'OUTPUT').textContent;

async function open() {
  opener().focus();
  await userEvent.keyboard('{Enter}');
  const dialog = screen.getByRole('dialog', { name: 'Choose an event' });
  const box = within(dialog).getByRole('combobox', { name: 'Search events' });
  expect(document.activeElement).toBe(box);
  return { dialog, box };
}

/** The event that the search box points at. */
const marked = (box: HTMLElement) =>
  document
    .getElementById(box.getAttribute('aria-activedescendant') ?? '')
    ?.getAttribute('aria-label');

test('an event is searched for and chosen by keyboard, and the focus comes back', async () => {
  setup();
  const { dialog, box } = await open();
  await within(dialog).findAllByRole('option');
  await userEvent.keyboard('api key');
  expect(marked(box)).toBe('keyauth_credentials');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(marked(box)).toBe('keyauth_credentials:delete');
  await userEvent.keyboard('{Enter}');
  expect(chosen()).toBe('crud keyauth_credentials:delete');
  expect(screen.queryByRole('dialog')).toBe(null);
  expect(document.activeElement).toBe(opener());
  expect(screen.getByRole('combobox', { name: 'Event' }).textContent).toContain(
    'keyauth_credentials:delete',
  );
});

test('Escape closes it, changes nothing, and gives the focus back', async () => {
  setup({ source: 'crud', event: 'routes' });
  const { dialog, box } = await open();
  await within(dialog).findAllByRole('option');
  // The mark begins at what the form holds.
  expect(marked(box)).toBe('routes');
  await userEvent.keyboard('{ArrowDown}{Escape}');
  expect(screen.queryByRole('dialog')).toBe(null);
  expect(chosen()).toBe('crud routes');
  expect(document.activeElement).toBe(opener());
});

test('a click shows the event beside the list, and the button takes it', async () => {
  setup();
  const { dialog } = await open();
  await userEvent.click(await within(dialog).findByRole('option', { name: 'licenses:update' }));
  const detail = within(dialog).getByRole('region', { name: 'Selected event' });
  expect(within(detail).getByRole('heading', { name: 'licenses:update' })).toBeDefined();
  expect(detail.textContent).toContain('The licence of the gateway.');
  expect(detail.textContent).toContain('operation, entity, old_entity, schema');
  expect(detail.textContent).toContain('all fields');
  expect(within(detail).getByRole('figure', { name: 'Sample' }).textContent).toContain('payload');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Use this event' }));
  expect(chosen()).toBe('crud licenses:update');
});

test('shows the unique fields where the source names them', async () => {
  setup();
  const { dialog } = await open();
  await within(dialog).findAllByRole('option');
  await userEvent.keyboard('rate-limit-exceeded');
  const detail = within(dialog).getByRole('region', { name: 'Selected event' });
  expect(detail.textContent).toContain('Unique fields');
  expect(detail.textContent).not.toContain('all fields');
});

test('a source can be taken as a whole', async () => {
  setup({ source: 'crud', event: 'routes' });
  const { dialog } = await open();
  await userEvent.dblClick(
    await within(dialog).findByRole('option', { name: 'Every event of balancer' }),
  );
  expect(chosen()).toBe('balancer ');
});

test('the newest recorded events stand beside the sample, in the dialog and in the form', async () => {
  setup({ source: 'crud', event: 'consumers:create' });
  const { dialog } = await open();
  await userEvent.click(await within(dialog).findByRole('radio', { name: 'Recorded (1)' }));
  expect(within(dialog).getByRole('figure', { name: 'Recorded event' }).textContent).toContain(
    'bran',
  );
  await userEvent.keyboard('{Escape}');
  const preview = screen.getByRole('region', { name: 'Event sample' });
  expect(within(preview).getByRole('figure', { name: 'Sample' }).textContent).toContain('arya');
  await userEvent.click(within(preview).getByRole('radio', { name: 'Recorded (1)' }));
  expect(within(preview).getByRole('figure', { name: 'Recorded event' }).textContent).toContain(
    'bran',
  );
});

test('who looks at recorded events goes on to those of the next one', async () => {
  setup({ source: 'crud', event: 'routes:create' });
  const { dialog, box } = await open();
  await userEvent.click(await within(dialog).findByRole('radio', { name: 'Recorded' }));
  await userEvent.click(box);
  await userEvent.keyboard('consumers{ArrowRight}');
  const figure = await within(dialog).findByRole('figure', { name: 'Recorded event' });
  expect(figure.textContent).toContain('bran');
});

test('an event of any change has a sample of each operation to go through', async () => {
  setup({ source: 'crud', event: 'consumers' });
  const preview = screen.getByRole('region', { name: 'Event sample' });
  expect(await within(preview).findByText('1 of 3')).toBeDefined();
  await userEvent.click(within(preview).getByRole('button', { name: 'Next sample' }));
  const text = within(preview).getByRole('figure', { name: 'Sample' }).textContent;
  expect(text).toContain('old_entity');
  expect(text).toContain('arya-lindqvist');
});

test('where nothing has come in, or nothing matches, that is said with what to do', async () => {
  setup({ source: 'crud', event: 'routes' });
  const { dialog, box } = await open();
  await userEvent.click(await within(dialog).findByRole('radio', { name: 'Recorded' }));
  expect(
    await within(dialog).findByText(/No events of this type have been received yet/),
  ).toBeDefined();
  await userEvent.type(box, 'zebra');
  expect(within(dialog).getByText('No events match')).toBeDefined();
  expect(within(dialog).getByRole('button', { name: 'Use this event' })).toHaveProperty(
    'disabled',
    true,
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Show all events' }));
  expect(within(dialog).getAllByRole('option').length).toBeGreaterThan(20);
  expect(document.activeElement).toBe(box);
});

test('a catalogue that cannot be read says so and can be asked for again', async () => {
  let broken = true;
  setup({}, (call) =>
    broken && call.path === '/api/sources'
      ? Response.json({ message: 'the database is unavailable' }, { status: 500 })
      : answers(call),
  );
  const { dialog } = await open();
  const alert = await within(dialog).findByRole('alert');
  expect(alert.textContent).toContain('Could not load the catalogue');
  broken = false;
  await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(within(dialog).getAllByRole('option').length).toBeGreaterThan(20));
});

test('recorded events that cannot be read say so and can be asked for again', async () => {
  let broken = true;
  setup({ source: 'crud', event: 'consumers:create' }, (call) =>
    broken && call.path === '/api/event-data'
      ? Response.json({ message: 'the database is unavailable' }, { status: 500 })
      : answers(call),
  );
  const { dialog } = await open();
  await userEvent.click(await within(dialog).findByRole('radio', { name: 'Recorded' }));
  expect(await within(dialog).findByText(/Could not load the recorded events/)).toBeDefined();
  broken = false;
  await userEvent.click(within(dialog).getByRole('button', { name: 'Try again' }));
  expect(await within(dialog).findByRole('figure', { name: 'Recorded event' })).toBeDefined();
});
