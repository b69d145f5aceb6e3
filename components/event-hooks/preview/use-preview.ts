import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { SourceResource } from '@/lib/api/resources';
import type { Difference } from '@/lib/client/preview/compare-renderings';
import type { BreakingExample } from '@/lib/client/preview/find-breaking-example';
import type { RestrictedName } from '@/lib/client/preview/find-restricted-names';
import type { UniqueFields } from '@/lib/client/preview/find-suppressions';
import { makePreviewClient } from '@/lib/client/preview/make-preview-client';
import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import type { Rendered } from '@/lib/client/preview/preview-job';
import { startPreviewWorker } from '@/lib/client/preview/start-preview-worker';
import { settingsQuery } from '@/lib/client/settings';
import { sourcesQuery } from '@/lib/client/sources';
import type { EventHook } from '@/lib/event-hooks/schema';
import { toScriptProfile } from '@/lib/handlers/code/script-profile';
import { version } from '@/package.json';
import type { HookDraft } from '../form/hook-draft';
import { previewStrings as words } from './strings';
import { toPreviewHook } from './to-preview-hook';

/** The difference to the saved version, with an example where it may break its receiver. */
export type Compared = { difference: Difference; example: BreakingExample | null };

export type PreviewState = {
  rendered: ReadonlyMap<string, Rendered>;
  /** The hook that was rendered. */
  hook: EventHook | null;
  compared: Compared | null;
  /** All events have been rendered with this hook. */
  isComplete: boolean;
  /** Names in the hook's code that its sandbox does not provide. */
  restricted: readonly RestrictedName[];
  /** Why the newest draft is not shown, or null. */
  problem: string | null;
};

const EMPTY: PreviewState = {
  rendered: new Map(),
  hook: null,
  compared: null,
  isComplete: false,
  restricted: [],
  problem: null,
};
// Stands in for the process id that a delivery has.
const PID = 1;

const timer = {
  start: (ms: number, then: () => void) => {
    const id = window.setTimeout(then, ms);
    return () => window.clearTimeout(id);
  },
};

const toUniqueFields = (sources: readonly SourceResource[]): UniqueFields =>
  sources.flatMap(({ name: source, events }) =>
    events.flatMap(({ name: event, unique }) =>
      unique === null ? [] : [{ source, event, fields: unique }],
    ),
  );

type Client = ReturnType<typeof makePreviewClient>;
type PreviewInput = {
  form: UseFormReturn<HookDraft>;
  /** The saved version to compare with, or null. */
  base: HookDraft | null;
  events: readonly PreviewEvent[];
  chosen: string | null;
};

/** Renders the draft in the form in a worker, after every keystroke, and returns the results. */
export function usePreview({ form, base, events, chosen }: PreviewInput): PreviewState {
  const [state, setState] = useState(EMPTY);
  const client = useRef<Client | null>(null);
  const { data: settings } = useQuery(settingsQuery());
  const compatibility = settings?.compatibility ?? '3.4';
  const untrusted = settings?.untrusted_lua ?? 'default';
  const { data: sources } = useQuery(sourcesQuery());
  const uniqueFields = useMemo(() => toUniqueFields(sources ?? []), [sources]);
  const setup = useMemo(() => {
    const saved = base === null ? null : toPreviewHook(base, compatibility);
    return {
      events,
      base: saved?.ok ? saved.hook : null,
      uniqueFields,
      context: {
        compatibility,
        profile: toScriptProfile(untrusted, compatibility),
        pid: PID,
        userAgent: `Hookline/${version}`,
      },
    };
  }, [events, base, uniqueFields, compatibility, untrusted]);

  const show = useEffectEvent(() => {
    if (events.length === 0) return;
    const made = toPreviewHook(form.getValues(), compatibility);
    if (!made.ok) {
      client.current?.cancel();
      setState((before) => ({
        ...before,
        compared: null,
        problem: before.hook ? words.invalid(made.error) : words.invalidFirst(made.error),
      }));
      return;
    }
    client.current?.show({ hook: made.hook, chosen, nowMs: Date.now() }, made.hook);
  });

  useEffect(() => {
    const opened = makePreviewClient<EventHook>({
      startWorker: startPreviewWorker,
      timer,
      onPart: ({ rendered, done, difference, example, restricted }, hook) =>
        setState((before) => ({
          rendered: new Map([
            ...before.rendered,
            ...rendered.map((each) => [each.eventId, each] as const),
          ]),
          hook,
          compared: done ? difference && { difference, example } : before.compared,
          isComplete: done,
          restricted: restricted ?? before.restricted,
          problem: null,
        })),
      onStopped: (why) => setState((before) => ({ ...before, problem: words.stopped[why] })),
    });
    client.current = opened;
    return () => opened.close();
  }, []);

  useEffect(() => {
    setState(EMPTY);
    client.current?.setUp(setup);
  }, [setup]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another setup or event is shown at once.
  useEffect(() => show(), [setup, chosen]);

  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => show() }), [form]);
  return state;
}
