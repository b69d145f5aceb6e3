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
import { findEventType } from './event-options';
import type { HookActions, HookRun } from './hook-actions';
import { RunResult } from './run-result';
import { hookStrings } from './screen-strings';
import { formStrings } from './strings';

type TestPanelProps = {
  hook: HookResource;
  /** The form beside it holds changes that a run does not see. */
  dirty: boolean;
  actions: Pick<HookActions, 'test' | 'ping'>;
};

type Run = { kind: 'test' | 'ping'; result: ActionResult<HookRun> };

/** Runs the saved hook for real, on data that can be edited, and shows what came back. */
export function TestPanel({ hook, dirty, actions }: TestPanelProps) {
  const { data: sources = [] } = useQuery(sourcesQuery());
  const sample = toSample(findEventType(sources, hook.source, hook.event ?? '')?.sample);
  const [written, setWritten] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const [running, setRunning] = useState<Run['kind'] | null>(null);
  const [run, setRun] = useState<Run | null>(null);
  const queryClient = useQueryClient();
  const text = written ?? sample;

  const start = async (kind: Run['kind'], call: () => Promise<ActionResult<HookRun>>) => {
    setRunning(kind);
    setRun({ kind, result: await callAction(call) });
    setRunning(null);
    void queryClient.invalidateQueries({ queryKey: ['deliveries'] });
  };

  const test = () => {
    const parsed = parseData(text);
    setProblem(parsed.problem);
    if (parsed.data) void start('test', () => actions.test(hook.id, parsed.data));
  };

  return (
    <Frame aria-label={hookStrings.testTitle}>
      <FrameHeader
        title={hookStrings.testTitle}
        aside={
          hook.handler === 'webhook' ? (
            <Button
              size="sm"
              busy={running === 'ping'}
              disabled={running !== null}
              onClick={() => void start('ping', () => actions.ping(hook.id))}
            >
              {hookStrings.ping}
            </Button>
          ) : undefined
        }
      />
      <div className="space-y-3 px-3 py-3">
        <Field
          label={hookStrings.testData}
          error={problem}
          help={dirty ? hookStrings.testDirty(hook.version) : hookStrings.testHelp}
          aside={
            written !== null && written !== sample ? (
              <Button size="sm" variant="ghost" onClick={() => setWritten(null)}>
                {hookStrings.useSample}
              </Button>
            ) : undefined
          }
        >
          <CodeField value={text} onValueChange={setWritten} minRows={12} maxRows={14} />
        </Field>
        <Button
          variant="secondary"
          busy={running === 'test'}
          disabled={running !== null}
          onClick={test}
        >
          {hookStrings.run}
        </Button>
      </div>
      <RunResult
        name={run?.kind === 'ping' ? hookStrings.ping : hookStrings.run}
        result={run?.result ?? null}
        busy={running !== null}
      />
    </Frame>
  );
}

const toSample = (sample: unknown): string =>
  sample === null || sample === undefined ? '{}' : JSON.stringify(sample, null, 2);

type Parsed =
  | { data: Record<string, unknown>; problem: undefined }
  | { data: null; problem: string };

function parseData(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text.trim() === '' ? '{}' : text);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return { data: null, problem: formStrings.notJson(why) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { data: null, problem: hookStrings.notObject };
  }
  return { data: { ...value }, problem: undefined };
}
