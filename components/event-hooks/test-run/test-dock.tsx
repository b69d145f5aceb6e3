'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CodeField } from '@/components/editor/code-field';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Frame, FrameHeader } from '@/components/ui/frame';
import type { HookResource } from '@/lib/api/resources';
import type { ActionResult } from '@/lib/client/action-result';
import { callAction } from '@/lib/client/call-action';
import { sourcesQuery } from '@/lib/client/sources';
import { findEventType } from '../event-options';
import type { HookActions, HookRun } from '../hook-actions';
import { DataPicker } from './data-picker';
import { parseEventData } from './parse-event-data';
import type { PastRun } from './run-history';
import { RunList } from './run-list';
import { RunResult } from './run-result';
import { testStrings as words } from './strings';
import { useRunHistory } from './use-run-history';

/** By which it is found on the page. */
export const TEST_DOCK_ID = 'try-it';

type TestDockProps = {
  hook: HookResource;
  /** The form above holds changes that a run does not see. */
  dirty: boolean;
  actions: Pick<HookActions, 'test' | 'ping'>;
};

const write = (value: unknown): string =>
  value === null || value === undefined ? '{}' : JSON.stringify(value, null, 2);

/** Runs the saved hook for real, on data that can be edited, and shows what was sent and came back. */
export function TestDock({ hook, dirty, actions }: TestDockProps) {
  const { data: sources = [] } = useQuery(sourcesQuery());
  const sample = write(findEventType(sources, hook.source, hook.event ?? '')?.sample);
  const [written, setWritten] = useState<{ from: string; text: string } | null>(null);
  const [problem, setProblem] = useState<string>();
  const [running, setRunning] = useState<PastRun['kind'] | null>(null);
  const { runs, shown, show, add } = useRunHistory(hook.id);
  const queryClient = useQueryClient();
  const text = written?.text ?? sample;

  const start = async (kind: PastRun['kind'], call: () => Promise<ActionResult<HookRun>>) => {
    setRunning(kind);
    add({ kind, at: Date.now(), result: await callAction(call) });
    setRunning(null);
    void queryClient.invalidateQueries({ queryKey: ['deliveries'] });
  };
  const test = () => {
    const parsed = parseEventData(text);
    setProblem(parsed.problem);
    if (parsed.data) void start('test', () => actions.test(hook.id, parsed.data));
  };

  return (
    <Frame id={TEST_DOCK_ID} aria-label={words.title} className="mt-3 scroll-mt-3">
      <FrameHeader
        title={words.title}
        aside={
          <>
            {hook.handler === 'webhook' ? (
              <Button
                size="sm"
                busy={running === 'ping'}
                disabled={running !== null}
                onClick={() => void start('ping', () => actions.ping(hook.id))}
              >
                {words.ping}
              </Button>
            ) : null}
            <Button
              size="sm"
              variant="primary"
              busy={running === 'test'}
              disabled={running !== null}
              onClick={test}
            >
              {words.run}
            </Button>
          </>
        }
      />
      <div className="grid lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
        <div className="space-y-3 px-3 py-3 lg:border-r">
          <DataPicker
            hook={hook}
            from={written?.from ?? null}
            onSample={() => setWritten(null)}
            onEvent={(from, data) => setWritten({ from, text: write(data) })}
          />
          <Field
            label={words.data}
            error={problem}
            help={dirty ? words.dirty(hook.version) : words.help}
          >
            <CodeField
              value={text}
              onValueChange={(next) => setWritten({ from: 'written', text: next })}
              minRows={12}
              maxRows={18}
            />
          </Field>
        </div>
        <div className="min-w-0 max-lg:border-t">
          <RunList runs={runs} shown={shown} onShow={show} />
          <RunResult
            name={shown?.kind === 'ping' ? words.ping : words.run}
            result={shown?.result ?? null}
            busy={running !== null}
          />
        </div>
      </div>
    </Frame>
  );
}
