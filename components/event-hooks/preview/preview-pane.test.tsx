import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { expect, test, vi } from 'vitest';
import { useLinkedMarkers, usePendingEditor } from '@/components/editor/editor-link';
import type { PreviewListener } from '@/lib/client/preview/make-preview-client';
import { makePreviewSession } from '@/lib/client/preview/make-preview-session';
import { previewEventsQuery, USUAL_EVENTS } from '@/lib/client/preview/preview-events';
import type { ToWorker } from '@/lib/client/preview/preview-job';
import { settingsQuery } from '@/lib/client/settings';
import { sourcesQuery } from '@/lib/client/sources';
import type { HookDraft } from '../form/hook-draft';
import { makeDraft } from '../form/make-draft';
import { PreviewPane } from './preview-pane';

// The worker's own session, in this thread.
vi.mock('@/lib/client/preview/start-preview-worker', () => ({
  startPreviewWorker: ({ onMessage }: PreviewListener) => {
    let session: ReturnType<typeof makePreviewSession> | null = null;
    return {
      post: (message: ToWorker) => {
        if (message.kind === 'setup') session = makePreviewSession(message.setup, () => 0);
        else
          queueMicrotask(() => {
            for (const part of session?.run(message.draft) ?? [])
              onMessage({ id: message.id, part });
          });
      },
      terminate: () => undefined,
    };
  },
}));

const makeEvent = (id: string, second: number, username: string | null) => ({
  id,
  source: 'crud',
  event: 'consumers',
  data: { operation: 'create', entity: username === null ? undefined : { username } },
  receivedAt: new Date(Date.UTC(2026, 0, 1, 12, 0, second)).toISOString(),
});
// Newest first, as the query returns them.
const EVENTS = [
  makeEvent('e', 50, 'eve'),
  makeEvent('d', 40, null),
  makeEvent('c', 30, 'cyd'),
  makeEvent('b', 20, null),
  makeEvent('a', 10, 'ann'),
];

function Screen({ draft }: { draft: Partial<HookDraft> }) {
  const form = useForm<HookDraft>({
    defaultValues: {
      ...makeDraft({ compatibility: '3.4' }, { source: 'crud', event: 'consumers' }),
      ...draft,
    },
  });
  const markers = useLinkedMarkers('body');
  return (
    <>
      <PreviewPane form={form} base={null} />
      <output aria-label="markers">
        {markers.map(({ line, message }) => `${line} ${message}`).join()}
      </output>
      <p>revealed: {usePendingEditor()}</p>
    </>
  );
}

const show = (draft: Partial<HookDraft>, events = EVENTS) => {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  client.setQueryData(sourcesQuery().queryKey, []);
  client.setQueryData(settingsQuery().queryKey, {
    compatibility: '3.4',
    lenient_sources: false,
    retention_days: 30,
    untrusted_lua: 'default',
  });
  client.setQueryData(previewEventsQuery('crud', 'consumers', USUAL_EVENTS).queryKey, events);
  render(
    <QueryClientProvider client={client}>
      <Screen draft={draft} />
    </QueryClientProvider>,
  );
};
const custom = { handler: 'webhook-custom' as const };
const chosen = () => screen.getByRole('radio', { checked: true, name: /2026-01-01|2026-01-02/ });

test('the preview opens at the first failure and leads to the next, by button and by key', async () => {
  show({ ...custom, body: 'Hello\n{{ entity.username }}' });
  expect(await screen.findByText('2 of 5')).toBeTruthy();
  expect(chosen().getAttribute('data-tone')).toBe('bad');
  await userEvent.click(screen.getByRole('button', { name: /Next failure/ }));
  expect(await screen.findByText('4 of 5')).toBeTruthy();
  await userEvent.keyboard('n');
  expect(await screen.findByText('2 of 5')).toBeTruthy();
});

test('a failure is marked in its editor, and its position leads there', async () => {
  show({ ...custom, body: 'Hello\n{{ entity.username }}' });
  // The event has been traced, so that nothing is rendered again.
  await screen.findByRole('radio', { name: 'Steps' });
  expect(screen.getByRole('status', { name: 'markers' }).textContent).toBe(
    "2 body: attempt to index global 'entity' (a nil value)",
  );
  await userEvent.click(screen.getByRole('button', { name: 'Body, line 2, column 4' }));
  expect(screen.getByText('revealed: body')).toBeTruthy();
});

test('where nothing fails the newest event is shown, without a way to a next failure', async () => {
  show({ ...custom, body: 'Hello' });
  expect(await screen.findByText(/^5 of 5 render/)).toBeTruthy();
  expect(screen.getByText('5 of 5')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Next failure/ })).toBe(null);
});

test('an event that a gate would suppress is grey and says which one it repeats', async () => {
  const repeated = [makeEvent('b', 20, 'ann'), makeEvent('a', 10, 'ann')];
  show({ ...custom, body: 'Hello', onChange: true }, repeated);
  expect(await screen.findByText('1 of 2 render, 1 suppressed')).toBeTruthy();
  expect(screen.getByText(/^This event would be suppressed: unchanged since /)).toBeTruthy();
  expect(chosen().getAttribute('data-tone')).toBe('idle');
});
